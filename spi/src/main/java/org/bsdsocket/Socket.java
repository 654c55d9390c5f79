package org.bsdsocket;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A socket.
 *
 * <p>Made by a {@link SocketModule}; implemented by this library only (it is an interface so that the compliance kit can
 * put a liar between a test and a socket). Safe for use by many threads. Buffers are used from position to limit, and
 * their position moves by what was transferred. A thread that is interrupted while a call waits gets
 * {@link InterruptedOSException}; its status is kept and the socket stays open. After {@link #close} or {@link #detach}
 * every method that needs the system throws {@link OSException} with EBADF, also in threads that were waiting.
 */
@PythonName("socket.socket")
public interface Socket extends Closeable {

    // ---- connections

    @PythonName("socket.socket.accept")
    Accepted accept() throws OSException;

    @PythonName("socket.socket.bind")
    void bind(Address address) throws OSException;

    @PythonName("socket.socket.close")
    @Override
    void close() throws OSException;

    @PythonName("socket.socket.connect")
    void connect(Address address) throws OSException;

    /** Like {@link #connect}, but returns what connect(2) reports: 0 or an error number. */
    @PythonName("socket.socket.connect_ex")
    int connectEx(Address address) throws OSException;

    @PythonName("socket.socket.listen")
    void listen() throws OSException;

    @PythonName("socket.socket.listen")
    void listen(int backlog) throws OSException;

    /** Ends receiving, sending or both.
     *
     * @param how SHUT_RD, SHUT_WR or SHUT_RDWR */
    @PythonName("socket.socket.shutdown")
    void shutdown(IntConstant how) throws OSException;

    // ---- the descriptor

    /** The descriptor's number; -1 once closed or detached. */
    @PythonName("socket.socket.fileno")
    long fileno();

    @PythonName("socket.socket.detach")
    long detach();

    @PythonName("socket.socket.dup")
    Socket dup() throws OSException;

    @PythonName("socket.socket.get_inheritable")
    boolean getInheritable() throws OSException;

    @PythonName("socket.socket.set_inheritable")
    void setInheritable(boolean inheritable) throws OSException;

    // ---- what it is

    @PythonName("socket.socket.family")
    AddressFamily family();

    /** The type, without the creation flags. */
    @PythonName("socket.socket.type")
    SocketKind type();

    @PythonName("socket.socket.proto")
    int proto();

    @PythonName("socket.socket.getsockname")
    Address getsockname() throws OSException;

    @PythonName("socket.socket.getpeername")
    @Nullable
    Address getpeername() throws OSException;

    // ---- modes

    @PythonName("socket.socket.getblocking")
    boolean getblocking();

    @PythonName("socket.socket.gettimeout")
    Timeout gettimeout();

    @PythonName("socket.socket.setblocking")
    default void setblocking(boolean flag) throws OSException {
        settimeout(flag ? Timeout.BLOCKING : Timeout.NON_BLOCKING);
    }

    @PythonName("socket.socket.settimeout")
    void settimeout(Timeout value) throws OSException;

    // ---- receiving

    /** At most {@code bufsize} bytes; an empty array at the end of the stream. */
    @PythonName("socket.socket.recv")
    default byte[] recv(int bufsize) throws OSException {
        return recv(bufsize, MsgFlag.NONE);
    }

    @PythonName("socket.socket.recv")
    byte[] recv(int bufsize, MsgFlag flags) throws OSException;

    /** As much as the buffer has room for. */
    @PythonName("socket.socket.recv_into")
    default int recvInto(ByteBuffer buffer) throws OSException {
        return recvInto(buffer, 0, MsgFlag.NONE);
    }

    /**
     * The same with a limit and flags.
     *
     * @param nbytes at most that many; 0 for as many as the buffer has room for
     */
    @PythonName("socket.socket.recv_into")
    int recvInto(ByteBuffer buffer, int nbytes, MsgFlag flags) throws OSException;

    @PythonName("socket.socket.recvfrom")
    default Received recvfrom(int bufsize) throws OSException {
        return recvfrom(bufsize, MsgFlag.NONE);
    }

    @PythonName("socket.socket.recvfrom")
    Received recvfrom(int bufsize, MsgFlag flags) throws OSException;

    @PythonName("socket.socket.recvfrom_into")
    default ReceivedInto recvfromInto(ByteBuffer buffer) throws OSException {
        return recvfromInto(buffer, 0, MsgFlag.NONE);
    }

    /**
     * The same with a limit and flags.
     *
     * @param nbytes at most that many; 0 for as many as the buffer has room for
     */
    @PythonName("socket.socket.recvfrom_into")
    ReceivedInto recvfromInto(ByteBuffer buffer, int nbytes, MsgFlag flags) throws OSException;

    @PythonName("socket.socket.recvmsg")
    default RecvMsg recvmsg(int bufsize) throws OSException {
        return recvmsg(bufsize, 0, MsgFlag.NONE);
    }

    @PythonName("socket.socket.recvmsg")
    default RecvMsg recvmsg(int bufsize, int ancbufsize) throws OSException {
        return recvmsg(bufsize, ancbufsize, MsgFlag.NONE);
    }

    @PythonName("socket.socket.recvmsg")
    RecvMsg recvmsg(int bufsize, int ancbufsize, MsgFlag flags) throws OSException;

    @PythonName("socket.socket.recvmsg_into")
    default RecvMsgInto recvmsgInto(List<ByteBuffer> buffers) throws OSException {
        return recvmsgInto(buffers, 0, MsgFlag.NONE);
    }

    @PythonName("socket.socket.recvmsg_into")
    RecvMsgInto recvmsgInto(List<ByteBuffer> buffers, int ancbufsize, MsgFlag flags) throws OSException;

    // ---- sending

    @PythonName("socket.socket.send")
    default int send(byte[] bytes) throws OSException {
        return send(ByteBuffer.wrap(bytes), MsgFlag.NONE);
    }

    @PythonName("socket.socket.send")
    default int send(ByteBuffer bytes) throws OSException {
        return send(bytes, MsgFlag.NONE);
    }

    @PythonName("socket.socket.send")
    int send(ByteBuffer bytes, MsgFlag flags) throws OSException;

    @PythonName("socket.socket.sendall")
    default void sendall(byte[] bytes) throws OSException {
        sendall(ByteBuffer.wrap(bytes), MsgFlag.NONE);
    }

    @PythonName("socket.socket.sendall")
    default void sendall(ByteBuffer bytes) throws OSException {
        sendall(bytes, MsgFlag.NONE);
    }

    @PythonName("socket.socket.sendall")
    void sendall(ByteBuffer bytes, MsgFlag flags) throws OSException;

    @PythonName("socket.socket.sendto")
    default int sendto(byte[] bytes, Address address) throws OSException {
        return sendto(ByteBuffer.wrap(bytes), MsgFlag.NONE, address);
    }

    @PythonName("socket.socket.sendto")
    default int sendto(ByteBuffer bytes, Address address) throws OSException {
        return sendto(bytes, MsgFlag.NONE, address);
    }

    @PythonName("socket.socket.sendto")
    int sendto(ByteBuffer bytes, MsgFlag flags, Address address) throws OSException;

    @PythonName("socket.socket.sendmsg")
    default int sendmsg(List<ByteBuffer> buffers) throws OSException {
        return sendmsg(buffers, List.of(), MsgFlag.NONE, null);
    }

    @PythonName("socket.socket.sendmsg")
    default int sendmsg(List<ByteBuffer> buffers, List<ControlMessage> ancdata) throws OSException {
        return sendmsg(buffers, ancdata, MsgFlag.NONE, null);
    }

    @PythonName("socket.socket.sendmsg")
    int sendmsg(List<ByteBuffer> buffers, List<ControlMessage> ancdata, MsgFlag flags, @Nullable Address address)
            throws OSException;

    /** The whole file. */
    @PythonName("socket.socket.sendfile")
    default long sendfile(FileChannel file) throws IOException {
        return sendfile(file, 0, null);
    }

    /** Part of a file.
     *
     * @param count how many bytes in all; null for all that follow {@code offset} */
    @PythonName("socket.socket.sendfile")
    long sendfile(FileChannel file, long offset, @Nullable Long count) throws IOException;

    // ---- file objects

    /** Text to read, with everything as the defaults have it. */
    @PythonName("socket.socket.makefile")
    default BufferedReader makefile() throws OSException {
        return makefile(FileMode.R, FileOptions.DEFAULT);
    }

    @PythonName("socket.socket.makefile")
    default <T extends Closeable> T makefile(FileMode<T> mode) throws OSException {
        return makefile(mode, FileOptions.DEFAULT);
    }

    @PythonName("socket.socket.makefile")
    <T extends Closeable> T makefile(FileMode<T> mode, FileOptions options) throws OSException;

    // ---- options

    @PythonName("socket.socket.getsockopt")
    int getsockopt(IntConstant level, IntConstant optname) throws OSException;

    /** The option's bytes.
     *
     * @param buflen 1 to 1024: how many bytes at most */
    @PythonName("socket.socket.getsockopt")
    byte[] getsockopt(IntConstant level, IntConstant optname, int buflen) throws OSException;

    @PythonName("socket.socket.setsockopt")
    void setsockopt(IntConstant level, IntConstant optname, int value) throws OSException;

    @PythonName("socket.socket.setsockopt")
    void setsockopt(IntConstant level, IntConstant optname, byte[] value) throws OSException;

    /** With no value but a length: {@code optval} is NULL. */
    @PythonName("socket.socket.setsockopt")
    void setsockopt(IntConstant level, IntConstant optname, @Nullable Void none, int optlen) throws OSException;
}
