package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bsdsocket.abi.libc.Descriptors;
import org.bsdsocket.abi.libc.LibC;
import org.bsdsocket.abi.libc.Sockets;
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
 * The driver of every native backend: system calls through a {@link LibC}, by the numbers of an {@link Abi}.
 *
 * <p>Each method makes the one system call that it is named for, with {@link #poll} as the exception for waits of many
 * days. Blocked calls are ended by a signal (see {@link Call}). Here are the life of a socket, its addresses and its mode;
 * data, messages and options are next door.
 */
public final class NativeDriver implements SocketDriver {

    private final Kernel kernel;
    private final Sockets sockets;
    private final Descriptors descriptors;
    private final Transfers transfers;
    private final Messages messages;
    private final Options options;
    private final Poller poller;
    private final EventPoll events;
    private final VirtualCalls virtualCalls;
    private final VirtualConnections virtualConnections;
    private final Set<Capability> capabilities;
    private final int cloexec;
    private final int nonblock;
    private final int stream;
    private final Field pairElement;

    /** Both ends of seam 2 come from the backend: {@code abi} must describe the platform that {@code libc} runs on. */
    public NativeDriver(Abi abi, LibC libc) {
        this(abi, libc, Set.of());
    }

    /** The same for one that lacks something. */
    public NativeDriver(Abi abi, LibC libc, Set<Capability> lacking) {
        this(new Kernel(abi, libc), lacking);
    }

    private NativeDriver(Kernel kernel, Set<Capability> lacking) {
        this.kernel = kernel;
        this.sockets = kernel.libc.sockets();
        this.descriptors = kernel.libc.descriptors();
        this.transfers = new Transfers(kernel);
        this.options = new Options(kernel);
        this.messages = new Messages(kernel, options);
        this.poller = new Poller(kernel);
        this.events = new EventPoll(kernel);
        Errands errands = new Errands();
        Waits waits = new Waits(kernel, options, events);
        this.virtualCalls = new VirtualCalls(kernel, transfers, messages, poller, waits, errands);
        this.virtualConnections = new VirtualConnections(kernel, options, poller, events, waits, errands);
        this.cloexec = kernel.abi.optionalFlag("SOCK_CLOEXEC");
        this.nonblock = kernel.abi.optionalFlag("SOCK_NONBLOCK");
        this.stream = kernel.abi.constant("SOCK_STREAM");
        this.pairElement = new Field(0, kernel.abi.sizeof("int"));
        EnumSet<Capability> claimed = EnumSet.allOf(Capability.class);
        claimed.removeAll(lacking);
        this.capabilities = Set.copyOf(claimed);
    }

    /** All of them but what the backend lacks: a family that the kernel lacks is refused by the kernel, with its own error. */
    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public ConstantTable constants() {
        return kernel.abi.constants();
    }

    @Override
    public Layouts layouts() {
        return kernel.abi.layouts();
    }

    // ---- life

    @Override
    public Handle socket(int family, int kind, int protocol) throws ErrnoException {
        return made(
                kernel.check("socket", sockets.socket(family, kind | cloexec, protocol)),
                new Origin(family, protocol),
                kind);
    }

    @Override
    public Handle[] socketpair(int family, int kind, int protocol) throws ErrnoException {
        ByteBuffer pair = kernel.workspace().small;
        kernel.check("socketpair", sockets.socketpair(family, kind | cloexec, protocol, pair));
        Origin origin = new Origin(family, protocol);
        return new Handle[] {
            made(pairElement.get(pair), origin, kind), made(pairElement.get(pair, pairElement.size()), origin, kind)
        };
    }

    @Override
    public Handle adopt(long descriptor) {
        return new NativeHandle(this, descriptor, Origin.UNKNOWN, false, false);
    }

    @Override
    public void identify(Handle handle, int family, int protocol) {
        own(handle).origin = new Origin(family, protocol);
    }

    @Override
    public long fileno(Handle handle) throws ErrnoException {
        NativeHandle own = own(handle);
        if (own.isClosing()) {
            throw kernel.closed("fileno");
        }
        return own.fd;
    }

    @Override
    public long detach(Handle handle) throws ErrnoException {
        return shut("detach", handle).fd;
    }

    @Override
    public long duplicate(long descriptor) throws ErrnoException {
        return kernel.check("dup", descriptors.dupCloexec(descriptor));
    }

    @Override
    public Handle dup(Handle handle) throws ErrnoException {
        NativeHandle own = enter("dup", handle);
        try {
            long copy = kernel.check("dup", descriptors.dupCloexec(own.fd));
            return new NativeHandle(this, copy, own.origin, own.stream, own.nonBlocking);
        } finally {
            leave(own);
        }
    }

    @Override
    public void close(Handle handle) throws ErrnoException {
        kernel.check("close", descriptors.close(shut("close", handle).fd));
    }

    @Override
    public void closeDescriptor(long descriptor) throws ErrnoException {
        events.forget(descriptor);
        kernel.check("close", descriptors.close(descriptor));
    }

    @Override
    public boolean isInheritable(Handle handle) throws ErrnoException {
        return brief("fcntl", handle, descriptors::isCloexec) == 0;
    }

    @Override
    public void setInheritable(Handle handle, boolean inheritable) throws ErrnoException {
        brief("fcntl", handle, fd -> descriptors.setCloexec(fd, !inheritable));
    }

    // ---- mode and waiting

    @Override
    public boolean isBlocking(Handle handle) throws ErrnoException {
        return brief("fcntl", handle, descriptors::isBlocking) != 0;
    }

    @Override
    public void setBlocking(Handle handle, boolean blocking) throws ErrnoException {
        NativeHandle own = enter("setblocking", handle);
        try {
            boolean before = own.nonBlocking;
            own.nonBlocking = !blocking; // Before the kernel knows: see VirtualConnections.
            int result = descriptors.setBlocking(own.fd, blocking);
            if (result < 0) {
                own.nonBlocking = before;
            }
            kernel.check("setblocking", result);
        } finally {
            leave(own);
        }
    }

    @Override
    public int poll(Handle handle, int events, long nanos) throws ErrnoException {
        NativeHandle own = own(handle);
        return VirtualThreads.current() && nanos != 0
                ? virtualConnections.poll(own, events, nanos)
                : poller.poll(own, events, nanos);
    }

    // ---- addresses and connections

    @Override
    public void bind(Handle handle, Sockaddr address) throws ErrnoException {
        brief("bind", handle, fd -> {
            ByteBuffer to = kernel.workspace().address;
            return sockets.bind(fd, to, kernel.addresses.encode(address, to));
        });
    }

    @Override
    public void listen(Handle handle, int backlog) throws ErrnoException {
        brief("listen", handle, fd -> sockets.listen(fd, backlog));
    }

    @Override
    public Accepted accept(Handle handle) throws ErrnoException {
        NativeHandle own = own(handle);
        return VirtualThreads.current() ? virtualConnections.accept(own, () -> accept(own)) : accept(own);
    }

    private Accepted accept(NativeHandle own) throws ErrnoException {
        Workspace workspace = kernel.begin("accept", own);
        long fd;
        try {
            // The kernel's cryptography has no addresses, and accepts only for those that ask for none.
            if (kernel.isAlg(own.origin)) {
                kernel.noAddress(workspace);
                fd = sockets.accept4(own.fd, null, null, cloexec);
            } else {
                kernel.offerAddress(workspace);
                fd = sockets.accept4(own.fd, workspace.address, workspace.length, cloexec);
            }
        } finally {
            workspace.call.leave(own);
        }
        kernel.check("accept", own, fd);
        try {
            Sockaddr address = kernel.address(workspace, own.origin);
            return new Accepted(new NativeHandle(this, fd, own.origin, own.stream, false), address);
        } catch (Throwable e) {
            descriptors.close(fd);
            throw e;
        }
    }

    @Override
    public void connect(Handle handle, Sockaddr address) throws ErrnoException {
        NativeHandle own = own(handle);
        if (VirtualThreads.current()) {
            virtualConnections.connect(own, address, () -> connect(own, address));
        } else {
            connect(own, address);
        }
    }

    private void connect(NativeHandle own, Sockaddr address) throws ErrnoException {
        Workspace workspace = kernel.workspace();
        int length = kernel.addresses.encode(address, workspace.address);
        kernel.begin("connect", own);
        int result;
        try {
            result = sockets.connect(own.fd, workspace.address, length);
        } finally {
            workspace.call.leave(own);
        }
        kernel.check("connect", own, result);
    }

    @Override
    public Sockaddr getsockname(Handle handle) throws ErrnoException {
        Sockaddr address = name("getsockname", handle, sockets::getsockname);
        return address != null ? address : new Sockaddr.Raw(0, new byte[0]);
    }

    @Override
    public @Nullable Sockaddr getpeername(Handle handle) throws ErrnoException {
        return name("getpeername", handle, sockets::getpeername);
    }

    private interface Naming {
        int of(long fd, ByteBuffer address, ByteBuffer length);
    }

    private @Nullable Sockaddr name(String call, Handle handle, Naming naming) throws ErrnoException {
        NativeHandle own = enter(call, handle);
        try {
            Workspace workspace = kernel.workspace();
            kernel.offerAddress(workspace);
            kernel.check(call, naming.of(own.fd, workspace.address, workspace.length));
            return kernel.address(workspace, own.origin);
        } finally {
            leave(own);
        }
    }

    @Override
    public void shutdown(Handle handle, int how) throws ErrnoException {
        brief("shutdown", handle, fd -> sockets.shutdown(fd, how));
    }

    // ---- data

    @Override
    public byte[] recv(Handle handle, int max, int flags) throws ErrnoException {
        NativeHandle own = own(handle);
        return VirtualThreads.current() ? virtualCalls.recv(own, max, flags) : transfers.recv(own, max, flags);
    }

    @Override
    public int recv(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        NativeHandle own = own(handle);
        return VirtualThreads.current() ? virtualCalls.recv(own, buffer, flags) : transfers.recv(own, buffer, flags);
    }

    @Override
    public ReceivedFrom recvfrom(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        NativeHandle own = own(handle);
        return VirtualThreads.current()
                ? virtualCalls.recvfrom(own, buffer, flags)
                : transfers.recvfrom(own, buffer, flags);
    }

    @Override
    public int send(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        NativeHandle own = own(handle);
        return VirtualThreads.current() ? virtualCalls.send(own, buffer, flags) : transfers.send(own, buffer, flags);
    }

    @Override
    public int sendto(Handle handle, ByteBuffer buffer, int flags, Sockaddr address) throws ErrnoException {
        NativeHandle own = own(handle);
        return VirtualThreads.current()
                ? virtualCalls.sendto(own, buffer, flags, address)
                : transfers.sendto(own, buffer, flags, address);
    }

    @Override
    public long sendfile(Handle handle, FileChannel file, long offset, long count) throws ErrnoException {
        NativeHandle own = own(handle);
        return VirtualThreads.current()
                ? virtualCalls.sendfile(own, file, offset, count)
                : transfers.sendfile(own, file, offset, count);
    }

    @Override
    public Message recvmsg(Handle handle, List<ByteBuffer> buffers, int controlLength, int flags)
            throws ErrnoException {
        NativeHandle own = own(handle);
        return VirtualThreads.current()
                ? virtualCalls.recvmsg(own, buffers, controlLength, flags)
                : messages.recvmsg(own, buffers, controlLength, flags);
    }

    @Override
    public int sendmsg(
            Handle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr address)
            throws ErrnoException {
        NativeHandle own = own(handle);
        return VirtualThreads.current()
                ? virtualCalls.sendmsg(own, buffers, control, flags, address)
                : messages.sendmsg(own, buffers, control, flags, address);
    }

    // ---- options

    @Override
    public int getsockopt(Handle handle, int level, int name) throws ErrnoException {
        NativeHandle own = enter("getsockopt", handle);
        try {
            return options.get(own.fd, level, name);
        } finally {
            leave(own);
        }
    }

    @Override
    public byte[] getsockopt(Handle handle, int level, int name, int length) throws ErrnoException {
        NativeHandle own = enter("getsockopt", handle);
        try {
            return options.get(own.fd, level, name, length);
        } finally {
            leave(own);
        }
    }

    @Override
    public void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException {
        NativeHandle own = enter("setsockopt", handle);
        try {
            options.set(own.fd, level, name, value);
        } finally {
            leave(own);
        }
    }

    @Override
    public void setsockopt(Handle handle, int level, int name, byte[] value) throws ErrnoException {
        NativeHandle own = enter("setsockopt", handle);
        try {
            options.set(own.fd, level, name, value);
        } finally {
            leave(own);
        }
    }

    @Override
    public void setsockoptNull(Handle handle, int level, int name, int length) throws ErrnoException {
        NativeHandle own = enter("setsockopt", handle);
        try {
            options.setNull(own.fd, level, name, length);
        } finally {
            leave(own);
        }
    }

    @Override
    public int ioctl(FileChannel device, long request, byte[] argument) throws ErrnoException {
        return options.ioctl(device, request, argument);
    }

    // ---- control message arithmetic

    @Override
    public long controlLength(long length) {
        return kernel.controls.length(length);
    }

    @Override
    public long controlSpace(long length) {
        return kernel.controls.space(length);
    }

    @Override
    public long maxControlBuffer() {
        return Integer.MAX_VALUE; // Of a socklen_t the kernel takes the sign as well.
    }

    // ---- handles

    /** Before a descriptor is closed or given away: nobody may wait for its number any more. */
    void forget(long descriptor) {
        events.forget(descriptor);
    }

    private NativeHandle own(Handle handle) {
        return kernel.own(this, handle);
    }

    private interface Function {
        int of(long fd) throws ErrnoException;
    }

    /** A call that does not block, and moves no data. */
    private int brief(String call, Handle handle, Function function) throws ErrnoException {
        NativeHandle own = enter(call, handle);
        try {
            return kernel.check(call, function.of(own.fd));
        } finally {
            leave(own);
        }
    }

    /** Begins a call that does not block; {@link #leave} ends it. */
    private NativeHandle enter(String call, Handle handle) throws ErrnoException {
        NativeHandle own = own(handle);
        if (!own.enter()) {
            throw kernel.closed(call);
        }
        return own;
    }

    private void leave(NativeHandle own) {
        own.leave();
        kernel.release();
    }

    private NativeHandle shut(String call, Handle handle) throws ErrnoException {
        NativeHandle own = own(handle);
        if (!own.shut()) {
            throw kernel.closed(call);
        }
        return own;
    }

    private NativeHandle made(long fd, Origin origin, int kind) {
        return new NativeHandle(this, fd, origin, (kind & ~(cloexec | nonblock)) == stream, (kind & nonblock) != 0);
    }
}
