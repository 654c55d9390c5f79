package org.bsdsocket;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A socket.
 *
 * <p>Made by a {@link SocketModule}; implemented by this library only (it is an interface so that the compliance kit can
 * put a liar between a test and a socket). Safe for use by many threads. Buffers are used from position to limit, and
 * their position moves by what was transferred. A thread that is interrupted while a call waits gets
 * {@link InterruptedOSException}; its status is kept and the socket stays open. After {@link #close} or {@link #detach}
 * every method that needs the system throws {@link OSException} with EBADF, also in threads that were waiting. A backend
 * that cannot do what a method, a flag or an option asks for refuses with {@link UnavailableException}, and so does every
 * method for a constant that the platform does not define.
 *
 * <p>The compliance kit's assertions about a method have its {@link PythonName} as their anchor, as
 * {@code socket.socket.accept#1}.
 */
@PythonName("socket.socket")
public interface Socket extends Closeable {

    // ---- connections

    /**
     * Takes the next connection from the queue of a listening socket, waiting for one if there is none.
     *
     * <p>The new socket is close-on-exec. It has the module's default timeout; where there is none it is in blocking mode,
     * whatever mode this socket is in.
     *
     * @return the new socket, which is the caller's to close, and the other end's address
     * @throws BlockingIOException if nobody is waiting and the socket is in non-blocking mode
     * @throws TimeoutException if nobody came in time
     * @throws OSException if the socket does not listen (EINVAL), or its kind never does (EOPNOTSUPP)
     * @see <a href="https://man7.org/linux/man-pages/man2/accept.2.html">accept(2)</a>
     */
    @PythonName("socket.socket.accept")
    Accepted accept() throws OSException;

    /**
     * Gives the socket its own address. Tells audit hooks {@code socket.bind} with the socket and the address.
     *
     * @param address of the form that belongs to the socket's family; a host name in it is looked up
     * @throws GaiException if the host is unknown
     * @throws PermissionException if the address needs more rights (ports below 1024, file modes)
     * @throws OSException if the address is taken (EADDRINUSE), is not this machine's (EADDRNOTAVAIL), or the socket has one
     *     already (EINVAL)
     * @throws IllegalArgumentException if the address is of another family's form
     * @see <a href="https://man7.org/linux/man-pages/man2/bind.2.html">bind(2)</a>
     */
    @PythonName("socket.socket.bind")
    void bind(Address address) throws OSException;

    /**
     * Closes the socket: at once, or, while file objects of {@link #makefile} are open, when the last of them is closed.
     *
     * <p>Calls that wait on the socket end with EBADF. Data that was sent is still delivered; {@link #shutdown} first to end
     * the connection at a moment of one's own. Closing again does nothing.
     *
     * @throws OSException if close(2) fails for another reason than that the other end has gone; the socket is closed then too
     * @see <a href="https://man7.org/linux/man-pages/man2/close.2.html">close(2)</a>
     */
    @PythonName("socket.socket.close")
    @Override
    void close() throws OSException;

    /**
     * Connects to an address; on a datagram socket, sets where {@link #send} sends and from whom {@link #recv} receives.
     *
     * <p>In timeout mode the attempt has that long. A signal does not end an attempt; in non-blocking mode it does, and the
     * attempt goes on by itself. Tells audit hooks {@code socket.connect} with the socket and the address.
     *
     * @param address of the form that belongs to the socket's family; a host name in it is looked up
     * @throws ConnectionRefusedException if nobody listens there
     * @throws TimeoutException if our own time is up (no error number), or the system's (ETIMEDOUT)
     * @throws BlockingIOException if the attempt goes on in the background (EINPROGRESS), in non-blocking mode; or if an
     *     AF_UNIX listener's queue is full (EAGAIN), in timeout mode as well
     * @throws GaiException if the host is unknown
     * @throws OSException for every other reason
     * @throws IllegalArgumentException if the address is of another family's form
     * @see <a href="https://man7.org/linux/man-pages/man2/connect.2.html">connect(2)</a>
     */
    @PythonName("socket.socket.connect")
    void connect(Address address) throws OSException;

    /**
     * Connects as {@link #connect} does, but returns the number of what connect(2) reports instead of throwing it.
     *
     * <p>Only that: an unknown host, an address of the wrong form and an interrupt are thrown. Tells audit hooks
     * {@code socket.connect} with the socket and the address.
     *
     * @return 0 if the socket is connected, else an error number of this platform; EAGAIN if our own time is up
     * @throws GaiException if the host is unknown
     * @throws InterruptedOSException if the thread is interrupted
     * @see <a href="https://man7.org/linux/man-pages/man2/connect.2.html">connect(2)</a>
     */
    @PythonName("socket.socket.connect_ex")
    int connectEx(Address address) throws OSException;

    /**
     * Makes the socket take connections, with a backlog of 128 or the system's SOMAXCONN if that is less.
     *
     * @throws OSException if the socket's kind has no connections (EOPNOTSUPP), or the address is taken (EADDRINUSE)
     * @see <a href="https://man7.org/linux/man-pages/man2/listen.2.html">listen(2)</a>
     */
    @PythonName("socket.socket.listen")
    void listen() throws OSException;

    /**
     * Makes the socket take connections.
     *
     * @param backlog how many connections may wait to be accepted before the system refuses more; below 0 counts as 0
     * @throws OSException if the socket's kind has no connections (EOPNOTSUPP), or the address is taken (EADDRINUSE)
     * @see <a href="https://man7.org/linux/man-pages/man2/listen.2.html">listen(2)</a>
     */
    @PythonName("socket.socket.listen")
    void listen(int backlog) throws OSException;

    /**
     * Ends receiving, sending or both, for every socket object and descriptor that shares the connection.
     *
     * @param how SHUT_RD, SHUT_WR or SHUT_RDWR
     * @throws OSException if the socket is not connected (ENOTCONN), or there is no such way (EINVAL)
     * @see <a href="https://man7.org/linux/man-pages/man2/shutdown.2.html">shutdown(2)</a>
     */
    @PythonName("socket.socket.shutdown")
    void shutdown(IntConstant how) throws OSException;

    // ---- the descriptor

    /** The descriptor's number; -1 once the socket is closed or detached. It stays this socket's to close. */
    @PythonName("socket.socket.fileno")
    long fileno();

    /**
     * Gives the descriptor away: the socket is as good as closed, and the descriptor stays open for the caller to close.
     *
     * <p>Calls that wait on the socket end with EBADF.
     *
     * @return the descriptor's number; -1 if the socket was closed or detached already
     */
    @PythonName("socket.socket.detach")
    long detach();

    /**
     * A second socket for the same endpoint, close-on-exec, with this one's timeout.
     *
     * @throws OSException if there is no descriptor left (EMFILE)
     * @see <a href="https://man7.org/linux/man-pages/man2/fcntl.2.html">fcntl(2), F_DUPFD_CLOEXEC</a>
     */
    @PythonName("socket.socket.dup")
    Socket dup() throws OSException;

    /**
     * Whether programs that this process starts get the descriptor too.
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/fcntl.2.html">fcntl(2), FD_CLOEXEC</a>
     */
    @PythonName("socket.socket.get_inheritable")
    boolean getInheritable() throws OSException;

    /**
     * Lets programs that this process starts have the descriptor too, or not, as is the case for each new socket.
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/fcntl.2.html">fcntl(2), FD_CLOEXEC</a>
     */
    @PythonName("socket.socket.set_inheritable")
    void setInheritable(boolean inheritable) throws OSException;

    // ---- what it is

    /** The address family, by name where its number has one. */
    @PythonName("socket.socket.family")
    AddressFamily family();

    /** The type, by name where its number has one, and without the creation flags SOCK_NONBLOCK and SOCK_CLOEXEC. */
    @PythonName("socket.socket.type")
    SocketKind type();

    /** The protocol's number, as it was given; as the system says for a descriptor that was taken over without one. */
    @PythonName("socket.socket.proto")
    int proto();

    /**
     * The socket's own address.
     *
     * @return the form that belongs to the family: {@link HostPort}, {@link HostPort6}, {@link UnixAddress}, else
     *     {@link RawAddress}
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockname.2.html">getsockname(2)</a>
     */
    @PythonName("socket.socket.getsockname")
    Address getsockname() throws OSException;

    /**
     * The other end's address.
     *
     * @return the form that belongs to the family; null where the system gives none
     * @throws OSException if the socket is not connected (ENOTCONN)
     * @see <a href="https://man7.org/linux/man-pages/man2/getpeername.2.html">getpeername(2)</a>
     */
    @PythonName("socket.socket.getpeername")
    @Nullable
    Address getpeername() throws OSException;

    // ---- modes

    /** Whether operations may wait: false in non-blocking mode, true in blocking and in timeout mode. */
    @PythonName("socket.socket.getblocking")
    boolean getblocking();

    /** The mode: what {@link #settimeout} or {@link #setblocking} set last, or what the socket was made with. */
    @PythonName("socket.socket.gettimeout")
    Timeout gettimeout();

    /**
     * Sets blocking mode ({@link Timeout#BLOCKING}) or non-blocking mode ({@link Timeout#NON_BLOCKING}).
     *
     * @param flag whether operations may wait
     * @see #settimeout
     */
    @PythonName("socket.socket.setblocking")
    default void setblocking(boolean flag) throws OSException {
        settimeout(flag ? Timeout.BLOCKING : Timeout.NON_BLOCKING);
    }

    /**
     * Sets how long an operation may take from now on.
     *
     * <p>In timeout mode and in non-blocking mode the descriptor itself is non-blocking, and so it is for everybody who shares
     * it.
     *
     * @param value {@link Timeout#BLOCKING}, {@link Timeout#NON_BLOCKING} or a time
     * @see <a href="https://man7.org/linux/man-pages/man2/ioctl.2.html">ioctl(2), FIONBIO</a>
     */
    @PythonName("socket.socket.settimeout")
    void settimeout(Timeout value) throws OSException;

    // ---- receiving

    /**
     * Receives at most {@code bufsize} bytes, without flags.
     *
     * @param bufsize 0 or more
     * @return what arrived; empty at the end of the stream
     * @see #recv(int, MsgFlag)
     */
    @PythonName("socket.socket.recv")
    default byte[] recv(int bufsize) throws OSException {
        return recv(bufsize, MsgFlag.NONE);
    }

    /**
     * Receives at most {@code bufsize} bytes, waiting until there are some. A datagram's bytes beyond that are lost.
     *
     * @param bufsize 0 or more; for 0 nothing is asked of the system
     * @param flags {@code MSG_*} constants
     * @return what arrived, the caller's own array; empty at the end of the stream
     * @throws BlockingIOException if nothing is there and the socket is in non-blocking mode
     * @throws TimeoutException if nothing came in time
     * @throws ConnectionResetException if the other end broke the connection off
     * @throws OSException if the socket is not connected (ENOTCONN), among other reasons
     * @throws IllegalArgumentException if {@code bufsize} is negative
     * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recv(2)</a>
     */
    @PythonName("socket.socket.recv")
    byte[] recv(int bufsize, MsgFlag flags) throws OSException;

    /**
     * Receives into the buffer, as much as it has room for and without flags; its position moves by what came.
     *
     * @return how many bytes; 0 at the end of the stream
     * @see #recvInto(ByteBuffer, int, MsgFlag)
     */
    @PythonName("socket.socket.recv_into")
    default int recvInto(ByteBuffer buffer) throws OSException {
        return recvInto(buffer, 0, MsgFlag.NONE);
    }

    /**
     * Receives into the buffer from its position on; the position moves by what came. A direct buffer is not copied.
     *
     * @param nbytes at most that many; 0 for as many as the buffer has room for
     * @param flags {@code MSG_*} constants
     * @return how many bytes; 0 at the end of the stream, or if there is no room
     * @throws BlockingIOException if nothing is there and the socket is in non-blocking mode
     * @throws TimeoutException if nothing came in time
     * @throws OSException as {@link #recv(int, MsgFlag)} does
     * @throws IllegalArgumentException if {@code nbytes} is negative or more than the buffer has room for, or the buffer is
     *     read-only
     * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recv(2)</a>
     */
    @PythonName("socket.socket.recv_into")
    int recvInto(ByteBuffer buffer, int nbytes, MsgFlag flags) throws OSException;

    /**
     * Receives at most {@code bufsize} bytes and learns from whom, without flags.
     *
     * @param bufsize 0 or more
     * @see #recvfrom(int, MsgFlag)
     */
    @PythonName("socket.socket.recvfrom")
    default Received recvfrom(int bufsize) throws OSException {
        return recvfrom(bufsize, MsgFlag.NONE);
    }

    /**
     * Receives at most {@code bufsize} bytes and learns from whom. A datagram's bytes beyond that are lost.
     *
     * @param bufsize 0 or more; 0 takes a datagram and none of its bytes
     * @param flags {@code MSG_*} constants
     * @return the bytes, empty at the end of a stream, and the sender's address, null where the system gives none
     * @throws BlockingIOException if nothing is there and the socket is in non-blocking mode
     * @throws TimeoutException if nothing came in time
     * @throws IllegalArgumentException if {@code bufsize} is negative
     * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recvfrom(2)</a>
     */
    @PythonName("socket.socket.recvfrom")
    Received recvfrom(int bufsize, MsgFlag flags) throws OSException;

    /**
     * Receives into the buffer, as much as it has room for and without flags, and learns from whom.
     *
     * @see #recvfromInto(ByteBuffer, int, MsgFlag)
     */
    @PythonName("socket.socket.recvfrom_into")
    default ReceivedInto recvfromInto(ByteBuffer buffer) throws OSException {
        return recvfromInto(buffer, 0, MsgFlag.NONE);
    }

    /**
     * Receives into the buffer from its position on, and learns from whom; the position moves by what came.
     *
     * @param nbytes at most that many; 0 for as many as the buffer has room for
     * @param flags {@code MSG_*} constants
     * @return how many bytes, and the sender's address, null where the system gives none
     * @throws BlockingIOException if nothing is there and the socket is in non-blocking mode
     * @throws TimeoutException if nothing came in time
     * @throws IllegalArgumentException if {@code nbytes} is negative or more than the buffer has room for, or the buffer is
     *     read-only
     * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recvfrom(2)</a>
     */
    @PythonName("socket.socket.recvfrom_into")
    ReceivedInto recvfromInto(ByteBuffer buffer, int nbytes, MsgFlag flags) throws OSException;

    /**
     * Receives ordinary data only, without flags.
     *
     * @param bufsize room for data in bytes, 0 or more
     * @see #recvmsg(int, int, MsgFlag)
     */
    @PythonName("socket.socket.recvmsg")
    default RecvMsg recvmsg(int bufsize) throws OSException {
        return recvmsg(bufsize, 0, MsgFlag.NONE);
    }

    /**
     * Receives ordinary and ancillary data, without flags.
     *
     * @param bufsize room for data in bytes, 0 or more
     * @param ancbufsize room for ancillary data in bytes, 0 or more
     * @see #recvmsg(int, int, MsgFlag)
     */
    @PythonName("socket.socket.recvmsg")
    default RecvMsg recvmsg(int bufsize, int ancbufsize) throws OSException {
        return recvmsg(bufsize, ancbufsize, MsgFlag.NONE);
    }

    /**
     * Receives ordinary and ancillary data.
     *
     * <p>Descriptors that arrive are close-on-exec and the caller's to close; where the message cannot be handed over after
     * all, they have been closed.
     *
     * @param bufsize room for data in bytes, 0 or more
     * @param ancbufsize room for ancillary data in bytes, 0 for none; {@link SocketModule#CMSG_SPACE} tells what an item takes.
     *     What does not fit is cut or dropped, and MSG_CTRUNC set
     * @param flags {@code MSG_*} constants
     * @return data, control messages, the flags that the system set, and the sender's address if there is one
     * @throws BlockingIOException if nothing is there and the socket is in non-blocking mode
     * @throws TimeoutException if nothing came in time
     * @throws IllegalArgumentException if a size is negative
     * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recvmsg(2)</a>
     * @see <a href="https://man7.org/linux/man-pages/man3/cmsg.3.html">cmsg(3)</a>
     */
    @PythonName("socket.socket.recvmsg")
    RecvMsg recvmsg(int bufsize, int ancbufsize, MsgFlag flags) throws OSException;

    /**
     * Receives ordinary data only into the buffers, one after the other and without flags.
     *
     * @see #recvmsgInto(List, int, MsgFlag)
     */
    @PythonName("socket.socket.recvmsg_into")
    default RecvMsgInto recvmsgInto(List<ByteBuffer> buffers) throws OSException {
        return recvmsgInto(buffers, 0, MsgFlag.NONE);
    }

    /**
     * Receives ordinary data into the buffers, one after the other, and ancillary data as {@link #recvmsg(int, int, MsgFlag)}.
     *
     * @param buffers filled from their positions on, which move by what came; the system limits their number (IOV_MAX)
     * @param ancbufsize room for ancillary data in bytes, 0 for none
     * @param flags {@code MSG_*} constants
     * @return the number of bytes in all buffers together, control messages, the flags that the system set, and the sender's
     *     address if there is one
     * @throws BlockingIOException if nothing is there and the socket is in non-blocking mode
     * @throws TimeoutException if nothing came in time
     * @throws OSException if there are too many buffers (EMSGSIZE), among other reasons
     * @throws IllegalArgumentException if the size is negative or a buffer is read-only
     * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recvmsg(2)</a>
     */
    @PythonName("socket.socket.recvmsg_into")
    RecvMsgInto recvmsgInto(List<ByteBuffer> buffers, int ancbufsize, MsgFlag flags) throws OSException;

    // ---- sending

    /**
     * Sends the bytes, or the first of them, without flags.
     *
     * @return how many were sent
     * @see #send(ByteBuffer, MsgFlag)
     */
    @PythonName("socket.socket.send")
    default int send(byte[] bytes) throws OSException {
        return send(ByteBuffer.wrap(Objects.requireNonNull(bytes, "bytes")), MsgFlag.NONE);
    }

    /**
     * Sends the buffer's bytes, or the first of them, without flags.
     *
     * @return how many were sent
     * @see #send(ByteBuffer, MsgFlag)
     */
    @PythonName("socket.socket.send")
    default int send(ByteBuffer bytes) throws OSException {
        return send(bytes, MsgFlag.NONE);
    }

    /**
     * Sends the buffer's bytes from its position on, or the first of them; the position moves by what was sent.
     *
     * @param bytes a direct buffer is not copied
     * @param flags {@code MSG_*} constants
     * @return how many were sent; the caller sends the rest, or uses {@link #sendall}
     * @throws BlockingIOException if there is no room and the socket is in non-blocking mode
     * @throws TimeoutException if there was no room in time
     * @throws BrokenPipeException if the other end takes no more
     * @throws OSException if the socket is not connected (ENOTCONN, EDESTADDRREQ), or a datagram too long (EMSGSIZE)
     * @see <a href="https://man7.org/linux/man-pages/man2/send.2.html">send(2)</a>
     */
    @PythonName("socket.socket.send")
    int send(ByteBuffer bytes, MsgFlag flags) throws OSException;

    /**
     * Sends all the bytes, without flags.
     *
     * @see #sendall(ByteBuffer, MsgFlag)
     */
    @PythonName("socket.socket.sendall")
    default void sendall(byte[] bytes) throws OSException {
        sendall(ByteBuffer.wrap(Objects.requireNonNull(bytes, "bytes")), MsgFlag.NONE);
    }

    /**
     * Sends all the buffer's bytes, without flags.
     *
     * @see #sendall(ByteBuffer, MsgFlag)
     */
    @PythonName("socket.socket.sendall")
    default void sendall(ByteBuffer bytes) throws OSException {
        sendall(bytes, MsgFlag.NONE);
    }

    /**
     * Sends all the buffer's bytes from its position on. The time limit is for all of them together.
     *
     * <p>After a failure nobody knows how much the other end will get; the buffer's position says what the system took.
     *
     * @param bytes a direct buffer is not copied
     * @param flags {@code MSG_*} constants
     * @throws BlockingIOException if there is no room for all and the socket is in non-blocking mode
     * @throws TimeoutException if not everything was sent in time
     * @throws OSException as {@link #send(ByteBuffer, MsgFlag)} does
     * @see <a href="https://man7.org/linux/man-pages/man2/send.2.html">send(2)</a>
     */
    @PythonName("socket.socket.sendall")
    void sendall(ByteBuffer bytes, MsgFlag flags) throws OSException;

    /**
     * Sends the bytes to an address, without flags.
     *
     * @return how many were sent
     * @see #sendto(ByteBuffer, MsgFlag, Address)
     */
    @PythonName("socket.socket.sendto")
    default int sendto(byte[] bytes, Address address) throws OSException {
        return sendto(ByteBuffer.wrap(Objects.requireNonNull(bytes, "bytes")), MsgFlag.NONE, address);
    }

    /**
     * Sends the buffer's bytes to an address, without flags.
     *
     * @return how many were sent
     * @see #sendto(ByteBuffer, MsgFlag, Address)
     */
    @PythonName("socket.socket.sendto")
    default int sendto(ByteBuffer bytes, Address address) throws OSException {
        return sendto(bytes, MsgFlag.NONE, address);
    }

    /**
     * Sends the buffer's bytes to an address; the position moves by what was sent. The socket should not be connected.
     *
     * <p>Tells audit hooks {@code socket.sendto} with the socket and the address.
     *
     * @param bytes from position to limit
     * @param flags {@code MSG_*} constants
     * @param address of the form that belongs to the socket's family; a host name in it is looked up
     * @return how many were sent
     * @throws BlockingIOException if there is no room and the socket is in non-blocking mode
     * @throws TimeoutException if there was no room in time
     * @throws GaiException if the host is unknown
     * @throws OSException if the message is too long (EMSGSIZE) or the socket connected (EISCONN), among other reasons
     * @throws IllegalArgumentException if the address is of another family's form
     * @see <a href="https://man7.org/linux/man-pages/man2/send.2.html">sendto(2)</a>
     */
    @PythonName("socket.socket.sendto")
    int sendto(ByteBuffer bytes, MsgFlag flags, Address address) throws OSException;

    /**
     * Sends the buffers' bytes as one message.
     *
     * @return how many bytes were sent
     * @see #sendmsg(List, List, MsgFlag, Address)
     */
    @PythonName("socket.socket.sendmsg")
    default int sendmsg(List<ByteBuffer> buffers) throws OSException {
        return sendmsg(buffers, List.of(), MsgFlag.NONE, null);
    }

    /**
     * Sends the buffers' bytes as one message, with ancillary data.
     *
     * @return how many bytes of the buffers were sent
     * @see #sendmsg(List, List, MsgFlag, Address)
     */
    @PythonName("socket.socket.sendmsg")
    default int sendmsg(List<ByteBuffer> buffers, List<ControlMessage> ancdata) throws OSException {
        return sendmsg(buffers, ancdata, MsgFlag.NONE, null);
    }

    /**
     * Sends the buffers' bytes as one message, with ancillary data.
     *
     * <p>Tells audit hooks {@code socket.sendmsg} with the socket and the address or null.
     *
     * @param buffers from position to limit, whose positions move by what was sent; the system limits their number (IOV_MAX)
     * @param ancdata control messages, none or more
     * @param flags {@code MSG_*} constants
     * @param address where to; null for where the socket is connected to
     * @return how many bytes of the buffers were sent
     * @throws BlockingIOException if there is no room and the socket is in non-blocking mode
     * @throws TimeoutException if there was no room in time
     * @throws OSException if a control message is not valid (EINVAL) or there are too many buffers (EMSGSIZE), among other
     *     reasons
     * @see <a href="https://man7.org/linux/man-pages/man2/send.2.html">sendmsg(2)</a>
     * @see <a href="https://man7.org/linux/man-pages/man3/cmsg.3.html">cmsg(3)</a>
     */
    @PythonName("socket.socket.sendmsg")
    int sendmsg(List<ByteBuffer> buffers, List<ControlMessage> ancdata, MsgFlag flags, @Nullable Address address)
            throws OSException;

    /**
     * Says what an AF_ALG socket is to do, without data.
     *
     * @return 0
     * @see #sendmsgAfalg(List, IntConstant, byte[], Integer, MsgFlag)
     */
    @PythonName("socket.socket.sendmsg_afalg")
    default int sendmsgAfalg(IntConstant op) throws OSException {
        return sendmsgAfalg(List.of(), op, null, null, MsgFlag.NONE);
    }

    /**
     * Says what an AF_ALG socket is to do with the data.
     *
     * @return how many bytes of the buffers were sent
     * @see #sendmsgAfalg(List, IntConstant, byte[], Integer, MsgFlag)
     */
    @PythonName("socket.socket.sendmsg_afalg")
    default int sendmsgAfalg(List<ByteBuffer> msg, IntConstant op, byte @Nullable [] iv) throws OSException {
        return sendmsgAfalg(msg, op, iv, null, MsgFlag.NONE);
    }

    /**
     * Says what an AF_ALG socket is to do with the data: {@link #sendmsg} with the control messages that this takes.
     *
     * @param msg buffers from position to limit, none or more
     * @param op ALG_OP_ENCRYPT, ALG_OP_DECRYPT ...
     * @param iv the initialization vector; null for none
     * @param assoclen how many bytes of the data AEAD authenticates and does not encrypt, 0 or more; null to say nothing of
     *     it
     * @param flags {@code MSG_*} constants; MSG_MORE if more data follows
     * @return how many bytes of the buffers were sent
     * @throws UnavailableException if the platform or the backend has no AF_ALG
     * @throws IllegalArgumentException if the socket is of another family, or {@code op} or {@code assoclen} negative
     * @throws OSException as {@link #sendmsg(List, List, MsgFlag, Address)} does
     * @see <a href="https://docs.kernel.org/crypto/userspace-if.html">User space interface of the kernel's cryptography</a>
     */
    @PythonName("socket.socket.sendmsg_afalg")
    int sendmsgAfalg(
            List<ByteBuffer> msg, IntConstant op, byte @Nullable [] iv, @Nullable Integer assoclen, MsgFlag flags)
            throws OSException;

    /**
     * Sends a whole file.
     *
     * @return how many bytes were sent
     * @see #sendfile(FileChannel, long, Long)
     */
    @PythonName("socket.socket.sendfile")
    default long sendfile(FileChannel file) throws IOException {
        return sendfile(file, 0, null);
    }

    /**
     * Sends a file, or part of one, up to its end: by sendfile(2) where backend and file allow that, else by reading and
     * {@link #send}.
     *
     * <p>The channel's position follows what was sent, also where an error ends it. The time limit is for each wait.
     *
     * @param file open for reading
     * @param offset where in the file to begin, 0 or more
     * @param count how many bytes at most, more than 0; null for all that follow {@code offset}
     * @return how many bytes were sent
     * @throws TimeoutException if there was no room in time
     * @throws OSException as {@link #send(ByteBuffer, MsgFlag)} does
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if the socket is not of type SOCK_STREAM or in non-blocking mode, if the file is
     *     closed or not open for reading, or an argument is out of its range
     * @see <a href="https://man7.org/linux/man-pages/man2/sendfile.2.html">sendfile(2)</a>
     */
    @PythonName("socket.socket.sendfile")
    long sendfile(FileChannel file, long offset, @Nullable Long count) throws IOException;

    // ---- file objects

    /**
     * A file object to read text from: UTF-8 or whatever the platform's encoding is, any line end.
     *
     * @see #makefile(FileMode, FileOptions)
     */
    @PythonName("socket.socket.makefile")
    default BufferedReader makefile() throws OSException {
        return makefile(FileMode.R, FileOptions.DEFAULT);
    }

    /**
     * A file object with the usual buffer, encoding and line ends.
     *
     * @param mode {@code FileMode.R}, {@code W}, {@code RW}, {@code RB}, {@code WB} or {@code RWB}
     * @see #makefile(FileMode, FileOptions)
     */
    @PythonName("socket.socket.makefile")
    default <T extends Closeable> T makefile(FileMode<T> mode) throws OSException {
        return makefile(mode, FileOptions.DEFAULT);
    }

    /**
     * A file object over the socket, which should be in blocking or timeout mode.
     *
     * <p>It shares the descriptor: that is closed when the socket and all its file objects are. After a timeout a reader may
     * have lost data and reads no more.
     *
     * @param mode what it is for, and the Java type that it comes as
     * @param options buffering, encoding, error handler and line ends
     * @throws IllegalArgumentException if the options do not go together or are unknown
     * @throws OSException ENOMEM if there is no memory for a buffer of that size; on newer JDKs it may be the first read of a
     *     binary file object that says so
     */
    @PythonName("socket.socket.makefile")
    <T extends Closeable> T makefile(FileMode<T> mode, FileOptions options) throws OSException;

    // ---- options

    /**
     * The value of an integer option. Those of AF_VSOCK, whose level is AF_VSOCK, have 64 bits for the system.
     *
     * @param level SOL_SOCKET, IPPROTO_TCP and their like
     * @param optname {@code SO_*}, {@code TCP_*} and their like
     * @throws OSException if there is no such option at that level (ENOPROTOOPT), or its value is more than an int (EOVERFLOW)
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockopt.2.html">getsockopt(2)</a>
     */
    @PythonName("socket.socket.getsockopt")
    int getsockopt(IntConstant level, IntConstant optname) throws OSException;

    /**
     * The bytes of an option, in the layout that the system gives it.
     *
     * @param level SOL_SOCKET, IPPROTO_TCP and their like
     * @param optname {@code SO_*}, {@code TCP_*} and their like
     * @param buflen 1 to 1024: how many bytes at most
     * @return as many bytes as the option has, or as fit
     * @throws OSException if there is no such option at that level (ENOPROTOOPT)
     * @throws IllegalArgumentException if {@code buflen} is out of range
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockopt.2.html">getsockopt(2)</a>
     */
    @PythonName("socket.socket.getsockopt")
    byte[] getsockopt(IntConstant level, IntConstant optname, int buflen) throws OSException;

    /**
     * Sets an integer option.
     *
     * @param level SOL_SOCKET, IPPROTO_TCP and their like
     * @param optname {@code SO_*}, {@code TCP_*} and their like
     * @throws OSException if there is no such option at that level (ENOPROTOOPT), or it does not take the value (EINVAL)
     * @see <a href="https://man7.org/linux/man-pages/man2/setsockopt.2.html">setsockopt(2)</a>
     */
    @PythonName("socket.socket.setsockopt")
    void setsockopt(IntConstant level, IntConstant optname, int value) throws OSException;

    /**
     * Sets an option to bytes, in the layout that the system gives it.
     *
     * @param level SOL_SOCKET, IPPROTO_TCP and their like
     * @param optname {@code SO_*}, {@code TCP_*} and their like
     * @throws OSException if there is no such option at that level (ENOPROTOOPT), or it does not take the bytes (EINVAL)
     * @see <a href="https://man7.org/linux/man-pages/man2/setsockopt.2.html">setsockopt(2)</a>
     */
    @PythonName("socket.socket.setsockopt")
    void setsockopt(IntConstant level, IntConstant optname, byte[] value) throws OSException;

    /**
     * Sets an option that takes no value but a length: {@code optval} is NULL.
     *
     * @param level SOL_SOCKET, IPPROTO_TCP and their like
     * @param optname {@code SO_*}, {@code TCP_*} and their like
     * @param none null, which tells this form from the others
     * @param optlen 0 or more
     * @throws OSException if the option does need a value (EINVAL, EFAULT), among other reasons
     * @throws IllegalArgumentException if {@code optlen} is negative
     * @see <a href="https://man7.org/linux/man-pages/man2/setsockopt.2.html">setsockopt(2)</a>
     */
    @PythonName("socket.socket.setsockopt")
    void setsockopt(IntConstant level, IntConstant optname, @Nullable Void none, int optlen) throws OSException;

    // ---- Windows only

    /**
     * Sets a switch of WSAIoctl. It exists on Windows only.
     *
     * @param control SIO_RCVALL or SIO_LOOPBACK_FAST_PATH
     * @param option a {@code RCVALL_*} constant's value, or 1 for on and 0 for off
     * @throws UnavailableException on every other system
     */
    @PythonName("socket.socket.ioctl")
    void ioctl(IntConstant control, int option) throws OSException;

    /**
     * Sets keep-alive by WSAIoctl. It exists on Windows only; elsewhere there are SO_KEEPALIVE and its kin.
     *
     * @param control SIO_KEEPALIVE_VALS
     * @param onoff 1 for on and 0 for off
     * @param keepalivetime milliseconds of silence until the first probe
     * @param keepaliveinterval milliseconds between probes
     * @throws UnavailableException on every other system
     */
    @PythonName("socket.socket.ioctl")
    void ioctl(IntConstant control, int onoff, int keepalivetime, int keepaliveinterval) throws OSException;

    /**
     * Duplicates the socket for another process, which makes one of it with {@link SocketModule#fromshare}. It exists on
     * Windows only; on Unix there is {@link SocketModule#sendFds(Socket, java.util.List, long...)}.
     *
     * @param processId of the process that it is for
     * @throws UnavailableException on every other system
     */
    @PythonName("socket.socket.share")
    byte[] share(int processId) throws OSException;
}
