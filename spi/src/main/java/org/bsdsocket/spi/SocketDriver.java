package org.bsdsocket.spi;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bsdsocket.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * One system call a method.
 *
 * <p>What a driver does not do: retry after EINTR, keep a deadline, look a name up, remember a default, log. A call blocks
 * only if its handle is in blocking mode (or it is {@link #poll}). A blocked call ends with {@code EINTR} when its thread
 * is interrupted (the thread's status is kept and the socket stays open) or a signal arrives, and with {@code EBADF} when
 * the handle is closed. All numbers (families, kinds, flags, options) are those of {@link #constants()} and reach the
 * system as given. What a driver cannot do it refuses with {@link org.bsdsocket.UnavailableException} before anything has
 * happened; it never ignores a flag, an option or a field of an address.
 *
 * <p>Buffers are used from position to limit and their position moves by what was transferred; direct buffers are not
 * copied. Drivers are safe for use by many threads.
 */
public interface SocketDriver {

    /** Readiness for {@link #poll}: data, end of stream, an error or a connection to accept. */
    int READABLE = 1;

    /** Readiness for {@link #poll}: room to send, or a connection attempt that has ended either way. */
    int WRITABLE = 2;

    Set<Capability> capabilities();

    ConstantTable constants();

    /** The layouts of structs that options and control messages carry; of those only that the driver reads. */
    default Layouts layouts() {
        return Layouts.NONE;
    }

    // ---- life

    /** socket(2). The descriptor is close-on-exec; {@code kind} may carry SOCK_NONBLOCK. */
    Handle socket(int family, int kind, int protocol) throws ErrnoException;

    /** socketpair(2): two handles, both close-on-exec. */
    Handle[] socketpair(int family, int kind, int protocol) throws ErrnoException;

    /** Takes a descriptor over as it is; nothing is checked. Needs {@link Capability#DESCRIPTORS}. */
    Handle adopt(long descriptor);

    /**
     * Says what an adopted socket is, which some addresses depend on. Before it is said, and for a driver whose addresses
     * speak for themselves, nothing is assumed.
     */
    default void identify(Handle handle, int family, int protocol) {}

    /** The descriptor's number. Needs {@link Capability#DESCRIPTORS}. */
    long fileno(Handle handle) throws ErrnoException;

    /** Gives the descriptor away unclosed, after every call in flight has ended with {@code EBADF}. */
    long detach(Handle handle) throws ErrnoException;

    /** fcntl(2) F_DUPFD_CLOEXEC on a bare descriptor. Needs {@link Capability#DESCRIPTORS}. */
    long duplicate(long descriptor) throws ErrnoException;

    /** Another handle on the same socket. */
    Handle dup(Handle handle) throws ErrnoException;

    /** Ends every call in flight with {@code EBADF}, then close(2); an error of close(2) is thrown, the handle is gone. */
    void close(Handle handle) throws ErrnoException;

    /** close(2) of a bare descriptor. Needs {@link Capability#DESCRIPTORS}. */
    void closeDescriptor(long descriptor) throws ErrnoException;

    boolean isInheritable(Handle handle) throws ErrnoException;

    void setInheritable(Handle handle, boolean inheritable) throws ErrnoException;

    // ---- mode and waiting

    boolean isBlocking(Handle handle) throws ErrnoException;

    void setBlocking(Handle handle, boolean blocking) throws ErrnoException;

    /**
     * Waits, in any mode, until the handle is ready.
     *
     * @param events {@link #READABLE}, {@link #WRITABLE} or both
     * @param nanos how long at most; negative without end
     * @return which of the events hold, an error or hang-up counting as all of them; 0 when the time is up
     */
    int poll(Handle handle, int events, long nanos) throws ErrnoException;

    // ---- addresses and connections

    void bind(Handle handle, Sockaddr address) throws ErrnoException;

    void listen(Handle handle, int backlog) throws ErrnoException;

    /** accept4(2) with SOCK_CLOEXEC: the new socket is in blocking mode whatever mode the listener is in. */
    Accepted accept(Handle handle) throws ErrnoException;

    /** connect(2): {@code EINPROGRESS} (or {@code EAGAIN}, AF_UNIX) where it cannot end at once in non-blocking mode. */
    void connect(Handle handle, Sockaddr address) throws ErrnoException;

    Sockaddr getsockname(Handle handle) throws ErrnoException;

    @Nullable
    Sockaddr getpeername(Handle handle) throws ErrnoException;

    /** shutdown(2); {@code how} is a number of {@link #constants()}. */
    void shutdown(Handle handle, int how) throws ErrnoException;

    // ---- data

    /** recv(2) into a new array of exactly the length received. */
    byte[] recv(Handle handle, int max, int flags) throws ErrnoException;

    int recv(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException;

    /** recvfrom(2) into the buffer. */
    ReceivedFrom recvfrom(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException;

    int send(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException;

    int sendto(Handle handle, ByteBuffer buffer, int flags, Sockaddr address) throws ErrnoException;

    /**
     * recvmsg(2). Descriptors that arrive are close-on-exec; where the driver fails after the system call, it has closed
     * them.
     *
     * @param controlLength room for control messages, in bytes; 0 for none
     */
    Message recvmsg(Handle handle, List<ByteBuffer> buffers, int controlLength, int flags) throws ErrnoException;

    /** sendmsg(2). */
    int sendmsg(Handle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr address)
            throws ErrnoException;

    /**
     * sendfile(2): as many bytes of the file as fit, from {@code offset} on; the channel's own position is neither used nor
     * changed. Needs {@link Capability#SENDFILE}.
     *
     * @return bytes sent; 0 at the end of the file
     */
    long sendfile(Handle handle, FileChannel file, long offset, long count) throws ErrnoException;

    // ---- options

    int getsockopt(Handle handle, int level, int name) throws ErrnoException;

    /** The option's bytes, at most {@code length} of them. Needs {@link Capability#RAW_OPTIONS}. */
    byte[] getsockopt(Handle handle, int level, int name, int length) throws ErrnoException;

    void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException;

    /** Needs {@link Capability#RAW_OPTIONS}. */
    void setsockopt(Handle handle, int level, int name, byte[] value) throws ErrnoException;

    /** With {@code optval} NULL and that length. Needs {@link Capability#RAW_OPTIONS}. */
    void setsockoptNull(Handle handle, int level, int name, int length) throws ErrnoException;

    /**
     * ioctl(2) on a device. Needs {@link Capability#DEVICES}.
     *
     * @param request a number of {@link #constants()}
     * @param argument what the system reads and writes, as long as the request says
     */
    default int ioctl(FileChannel device, long request, byte[] argument) throws ErrnoException {
        throw UnavailableException.beyond(Capability.DEVICES, "ioctl");
    }

    // ---- control message arithmetic

    /** CMSG_LEN: the length in bytes of a control message with {@code length} bytes of data, without padding at its end. */
    long controlLength(long length);

    /** CMSG_SPACE: the same with the padding. */
    long controlSpace(long length);

    /** The greatest size in bytes that the system lets a buffer for control messages have. */
    long maxControlBuffer();

    /**
     * A connection accepted.
     *
     * @param address the peer's, null where the system gave none
     */
    record Accepted(Handle handle, @Nullable Sockaddr address) {

        public Accepted {
            Objects.requireNonNull(handle, "handle");
        }
    }

    /** A datagram's length and sender; null where the system gave no address. */
    record ReceivedFrom(int count, @Nullable Sockaddr address) {}

    /**
     * What recvmsg(2) returned besides the data.
     *
     * @param count bytes put into the buffers
     * @param flags {@code msg_flags}
     * @param address null where the system gave none
     */
    record Message(
            int count,
            List<Control> control,
            int flags,
            @Nullable Sockaddr address) {

        public Message {
            Objects.requireNonNull(control, "control");
        }
    }
}
