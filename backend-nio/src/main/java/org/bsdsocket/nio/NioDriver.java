package org.bsdsocket.nio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ConstantTable;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Layouts;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.jspecify.annotations.Nullable;

/**
 * The seam's calls on channels of the JDK: refuses what those cannot do, lets no call into a closed handle and turns the
 * JDK's exceptions into error numbers. What the calls do is in the handles.
 */
final class NioDriver implements SocketDriver {

    private final Context context;
    private final Openings openings;

    NioDriver(Context context) {
        this(context, new Openings(context));
    }

    NioDriver(Context context, Openings openings) {
        this.context = context;
        this.openings = openings;
    }

    @Override
    public Set<Capability> capabilities() {
        return openings.capabilities();
    }

    @Override
    public ConstantTable constants() {
        return context.numbers();
    }

    @Override
    public Layouts layouts() {
        return context.numbers().layouts();
    }

    // ---- life

    @Override
    public Handle socket(int family, int kind, int protocol) throws ErrnoException {
        try {
            return openings.socket(family, kind, protocol);
        } catch (IOException e) {
            throw context.errnos().of(e, "socket");
        }
    }

    @Override
    public Handle[] socketpair(int family, int kind, int protocol) throws ErrnoException {
        try {
            return openings.socketpair(family, kind, protocol);
        } catch (IOException e) {
            throw context.errnos().of(e, "socketpair");
        }
    }

    @Override
    public Handle adopt(long descriptor) {
        throw descriptors("a socket from a file descriptor");
    }

    @Override
    public long fileno(Handle handle) {
        throw descriptors("the file descriptor of a socket");
    }

    @Override
    public long detach(Handle handle) {
        throw descriptors("giving a file descriptor away");
    }

    @Override
    public long duplicate(long descriptor) {
        throw descriptors("duplicating a file descriptor");
    }

    @Override
    public Handle dup(Handle handle) {
        throw descriptors("duplicating a socket");
    }

    @Override
    public void close(Handle handle) throws ErrnoException {
        try {
            own(handle).close();
        } catch (IOException e) {
            throw context.errnos().of(e, "close");
        }
    }

    @Override
    public void closeDescriptor(long descriptor) {
        throw descriptors("closing a file descriptor");
    }

    @Override
    public boolean isInheritable(Handle handle) {
        throw descriptors("what a new program inherits");
    }

    @Override
    public void setInheritable(Handle handle, boolean inheritable) {
        throw descriptors("choosing what a new program inherits");
    }

    private static UnavailableException descriptors(String what) {
        return Refusal.of(Capability.DESCRIPTORS, what);
    }

    // ---- mode and waiting

    @Override
    public boolean isBlocking(Handle handle) throws ErrnoException {
        return call(handle, "fcntl", NioHandle::isBlocking);
    }

    @Override
    public void setBlocking(Handle handle, boolean blocking) throws ErrnoException {
        run(handle, "fcntl", it -> it.setBlocking(blocking));
    }

    @Override
    public int poll(Handle handle, int events, long nanos) throws ErrnoException {
        return call(handle, "poll", it -> it.poll(events, nanos));
    }

    // ---- addresses and connections

    @Override
    public void bind(Handle handle, Sockaddr address) throws ErrnoException {
        run(handle, "bind", it -> it.bind(address));
    }

    @Override
    public void listen(Handle handle, int backlog) throws ErrnoException {
        run(handle, "listen", it -> it.listen(backlog));
    }

    @Override
    public Accepted accept(Handle handle) throws ErrnoException {
        return call(handle, "accept", NioHandle::accept);
    }

    @Override
    public void connect(Handle handle, Sockaddr address) throws ErrnoException {
        run(handle, "connect", it -> it.connect(address));
    }

    @Override
    public Sockaddr getsockname(Handle handle) throws ErrnoException {
        return call(handle, "getsockname", NioHandle::getsockname);
    }

    @Override
    public Sockaddr getpeername(Handle handle) throws ErrnoException {
        return call(handle, "getpeername", NioHandle::getpeername);
    }

    @Override
    public void shutdown(Handle handle, int how) throws ErrnoException {
        boolean both = context.numbers().is("SHUT_RDWR", how);
        boolean reading = both || context.numbers().is("SHUT_RD", how);
        boolean writing = both || context.numbers().is("SHUT_WR", how);
        if (!reading && !writing) {
            throw context.errnos().named("EINVAL", "shutdown");
        }
        run(handle, "shutdown", it -> it.shutdown(reading, writing));
    }

    // ---- data

    @Override
    public byte[] recv(Handle handle, int max, int flags) throws ErrnoException {
        byte[] bytes = new byte[Math.min(max, Transfer.PIECE)];
        int count = recv(handle, ByteBuffer.wrap(bytes), flags);
        return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
    }

    @Override
    public int recv(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        noFlags(flags);
        return move(handle, "recv", NioHandle::recv, buffer);
    }

    @Override
    public ReceivedFrom recvfrom(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        noFlags(flags);
        return call(handle, "recvfrom", it -> it.recvfrom(buffer));
    }

    @Override
    public int send(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        noFlags(flags);
        return move(handle, "send", NioHandle::send, buffer);
    }

    @Override
    public int sendto(Handle handle, ByteBuffer buffer, int flags, Sockaddr address) throws ErrnoException {
        noFlags(flags);
        return call(handle, "sendto", it -> it.sendto(buffer, address));
    }

    private static void noFlags(int flags) {
        if (flags != 0) {
            throw Refusal.of(
                    Capability.MESSAGE_FLAGS,
                    "a flag on sending or receiving, here 0x" + Integer.toHexString(flags) + ",");
        }
    }

    @Override
    public Message recvmsg(Handle handle, List<ByteBuffer> buffers, int controlLength, int flags) {
        throw Refusal.of(Capability.ANCILLARY_DATA, "recvmsg()");
    }

    @Override
    public int sendmsg(
            Handle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr address) {
        boolean passes = control.stream()
                .anyMatch(item -> context.numbers().is("SOL_SOCKET", item.level())
                        && context.numbers().is("SCM_RIGHTS", item.type()));
        throw Refusal.of(passes ? Capability.DESCRIPTOR_PASSING : Capability.ANCILLARY_DATA, "sendmsg()");
    }

    @Override
    public long sendfile(Handle handle, FileChannel file, long offset, long count) throws ErrnoException {
        return call(handle, "sendfile", it -> it.sendfile(file, offset, count));
    }

    // ---- options

    @Override
    public int getsockopt(Handle handle, int level, int name) throws ErrnoException {
        return call(handle, "getsockopt", it -> it.getsockopt(level, name));
    }

    @Override
    public byte[] getsockopt(Handle handle, int level, int name, int length) throws ErrnoException {
        return call(handle, "getsockopt", it -> it.getsockopt(level, name, length));
    }

    @Override
    public void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException {
        run(handle, "setsockopt", it -> it.setsockopt(level, name, value));
    }

    @Override
    public void setsockopt(Handle handle, int level, int name, byte[] value) throws ErrnoException {
        run(handle, "setsockopt", it -> it.setsockopt(level, name, value));
    }

    @Override
    public void setsockoptNull(Handle handle, int level, int name, int length) {
        throw Refusal.of(Capability.RAW_OPTIONS, "a socket option without a value");
    }

    // ---- control message arithmetic

    @Override
    public long controlLength(long length) {
        throw arithmetic();
    }

    @Override
    public long controlSpace(long length) {
        throw arithmetic();
    }

    @Override
    public long maxControlBuffer() {
        throw arithmetic();
    }

    private static UnavailableException arithmetic() {
        return Refusal.of(Capability.ANCILLARY_DATA, "the layout of control messages");
    }

    // ---- how every call is made

    @FunctionalInterface
    private interface Call<T> {
        T on(NioHandle handle) throws IOException, ErrnoException;
    }

    @FunctionalInterface
    private interface Action {
        void on(NioHandle handle) throws IOException, ErrnoException;
    }

    @FunctionalInterface
    private interface Move {
        int on(NioHandle handle, ByteBuffer buffer) throws IOException, ErrnoException;
    }

    private <T> T call(Handle handle, String name, Call<T> call) throws ErrnoException {
        NioHandle own = own(handle);
        own.enter(name);
        try {
            return call.on(own);
        } catch (IOException e) {
            throw context.errnos().of(e, name);
        } catch (IllegalStateException | IllegalArgumentException e) {
            // What a channel throws that is in the wrong state or gets the wrong address; anything else goes on.
            throw context.errnos().of(e, name);
        } finally {
            own.leave();
        }
    }

    /** Moves bytes: the one kind of call that is made so often that it may not allocate, not even what a lambda captures. */
    private int move(Handle handle, String name, Move call, ByteBuffer buffer) throws ErrnoException {
        NioHandle own = own(handle);
        own.enter(name);
        try {
            return call.on(own, buffer);
        } catch (IOException e) {
            throw context.errnos().of(e, name);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw context.errnos().of(e, name);
        } finally {
            own.leave();
        }
    }

    private void run(Handle handle, String name, Action action) throws ErrnoException {
        call(handle, name, it -> {
            action.on(it);
            return true;
        });
    }

    private static NioHandle own(Handle handle) {
        if (handle instanceof NioHandle own) {
            return own;
        }
        throw new IllegalArgumentException("a handle of the backend nio was expected, not " + handle);
    }
}
