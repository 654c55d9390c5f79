package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ConstantTable;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
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
    private final LibC libc;
    private final Transfers transfers;
    private final Messages messages;
    private final Options options;
    private final Poller poller;
    private final Set<Capability> capabilities;
    private final int cloexec;
    private final int nonblock;
    private final int stream;
    private final Field pairElement;

    /** Both ends of seam 2 come from the backend: {@code abi} must describe the platform that {@code libc} runs on. */
    public NativeDriver(Abi abi, LibC libc) {
        this(new Kernel(abi, libc));
    }

    NativeDriver(Kernel kernel) {
        this.kernel = kernel;
        this.libc = kernel.libc;
        this.transfers = new Transfers(kernel);
        this.messages = new Messages(kernel);
        this.options = new Options(kernel);
        this.poller = new Poller(kernel);
        this.cloexec = kernel.abi.optionalFlag("SOCK_CLOEXEC");
        this.nonblock = kernel.abi.optionalFlag("SOCK_NONBLOCK");
        this.stream = kernel.abi.constant("SOCK_STREAM");
        this.pairElement = new Field(0, kernel.abi.sizeof("int"));
        this.capabilities = Set.copyOf(EnumSet.allOf(Capability.class));
    }

    /** All of them: a family that the kernel lacks is refused by the kernel, with its own error. */
    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public ConstantTable constants() {
        return kernel.abi.constants();
    }

    // ---- life

    @Override
    public Handle socket(int family, int kind, int protocol) throws ErrnoException {
        return made(kernel.check("socket", libc.socket(family, kind | cloexec, protocol)), kind);
    }

    @Override
    public Handle[] socketpair(int family, int kind, int protocol) throws ErrnoException {
        ByteBuffer pair = kernel.workspace().small;
        kernel.check("socketpair", libc.socketpair(family, kind | cloexec, protocol, pair));
        return new Handle[] {made(pairElement.get(pair), kind), made(pairElement.get(pair, pairElement.size()), kind)};
    }

    @Override
    public Handle adopt(long descriptor) {
        return new NativeHandle(this, descriptor, false, false);
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
        return kernel.check("dup", libc.dupCloexec(descriptor));
    }

    @Override
    public Handle dup(Handle handle) throws ErrnoException {
        NativeHandle own = enter("dup", handle);
        try {
            long copy = kernel.check("dup", libc.dupCloexec(own.fd));
            return new NativeHandle(this, copy, own.stream, own.nonBlocking);
        } finally {
            own.leave();
        }
    }

    @Override
    public void close(Handle handle) throws ErrnoException {
        kernel.check("close", libc.close(shut("close", handle).fd));
    }

    @Override
    public void closeDescriptor(long descriptor) throws ErrnoException {
        kernel.check("close", libc.close(descriptor));
    }

    @Override
    public boolean isInheritable(Handle handle) throws ErrnoException {
        NativeHandle own = enter("get_inheritable", handle);
        try {
            return kernel.check("fcntl", libc.isCloexec(own.fd)) == 0;
        } finally {
            own.leave();
        }
    }

    @Override
    public void setInheritable(Handle handle, boolean inheritable) throws ErrnoException {
        NativeHandle own = enter("set_inheritable", handle);
        try {
            kernel.check("fcntl", libc.setCloexec(own.fd, !inheritable));
        } finally {
            own.leave();
        }
    }

    // ---- mode and waiting

    @Override
    public boolean isBlocking(Handle handle) throws ErrnoException {
        NativeHandle own = enter("getblocking", handle);
        try {
            return kernel.check("fcntl", libc.isBlocking(own.fd)) != 0;
        } finally {
            own.leave();
        }
    }

    @Override
    public void setBlocking(Handle handle, boolean blocking) throws ErrnoException {
        NativeHandle own = enter("setblocking", handle);
        try {
            kernel.check("setblocking", libc.setBlocking(own.fd, blocking));
            own.nonBlocking = !blocking;
        } finally {
            own.leave();
        }
    }

    @Override
    public int poll(Handle handle, int events, long nanos) throws ErrnoException {
        return poller.poll(own(handle), events, nanos);
    }

    // ---- addresses and connections

    @Override
    public void bind(Handle handle, Sockaddr address) throws ErrnoException {
        NativeHandle own = enter("bind", handle);
        try {
            ByteBuffer to = kernel.workspace().address;
            kernel.check("bind", libc.bind(own.fd, to, kernel.addresses.encode(address, to)));
        } finally {
            own.leave();
        }
    }

    @Override
    public void listen(Handle handle, int backlog) throws ErrnoException {
        NativeHandle own = enter("listen", handle);
        try {
            kernel.check("listen", libc.listen(own.fd, backlog));
        } finally {
            own.leave();
        }
    }

    @Override
    public Accepted accept(Handle handle) throws ErrnoException {
        NativeHandle own = own(handle);
        Workspace workspace = kernel.begin("accept", own);
        long fd;
        try {
            kernel.offerAddress(workspace);
            fd = libc.accept4(own.fd, workspace.address, workspace.length, cloexec);
        } finally {
            workspace.call.leave(own);
        }
        kernel.check("accept", own, fd);
        try {
            return new Accepted(new NativeHandle(this, fd, own.stream, false), kernel.address(workspace));
        } catch (Throwable e) {
            libc.close(fd);
            throw e;
        }
    }

    @Override
    public void connect(Handle handle, Sockaddr address) throws ErrnoException {
        NativeHandle own = own(handle);
        Workspace workspace = kernel.workspace();
        int length = kernel.addresses.encode(address, workspace.address);
        kernel.begin("connect", own);
        int result;
        try {
            result = libc.connect(own.fd, workspace.address, length);
        } finally {
            workspace.call.leave(own);
        }
        kernel.check("connect", own, result);
    }

    @Override
    public Sockaddr getsockname(Handle handle) throws ErrnoException {
        NativeHandle own = enter("getsockname", handle);
        try {
            Workspace workspace = kernel.workspace();
            kernel.offerAddress(workspace);
            kernel.check("getsockname", libc.getsockname(own.fd, workspace.address, workspace.length));
            Sockaddr address = kernel.address(workspace);
            return address != null ? address : new Sockaddr.Raw(0, new byte[0]);
        } finally {
            own.leave();
        }
    }

    @Override
    public @Nullable Sockaddr getpeername(Handle handle) throws ErrnoException {
        NativeHandle own = enter("getpeername", handle);
        try {
            Workspace workspace = kernel.workspace();
            kernel.offerAddress(workspace);
            kernel.check("getpeername", libc.getpeername(own.fd, workspace.address, workspace.length));
            return kernel.address(workspace);
        } finally {
            own.leave();
        }
    }

    @Override
    public void shutdown(Handle handle, int how) throws ErrnoException {
        NativeHandle own = enter("shutdown", handle);
        try {
            kernel.check("shutdown", libc.shutdown(own.fd, how));
        } finally {
            own.leave();
        }
    }

    // ---- data

    @Override
    public byte[] recv(Handle handle, int max, int flags) throws ErrnoException {
        return transfers.recv(own(handle), max, flags);
    }

    @Override
    public int recv(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        return transfers.recv(own(handle), buffer, flags);
    }

    @Override
    public ReceivedFrom recvfrom(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        return transfers.recvfrom(own(handle), buffer, flags);
    }

    @Override
    public int send(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        return transfers.send(own(handle), buffer, flags);
    }

    @Override
    public int sendto(Handle handle, ByteBuffer buffer, int flags, Sockaddr address) throws ErrnoException {
        return transfers.sendto(own(handle), buffer, flags, address);
    }

    @Override
    public long sendfile(Handle handle, FileChannel file, long offset, long count) throws ErrnoException {
        return transfers.sendfile(own(handle), file, offset, count);
    }

    @Override
    public Message recvmsg(Handle handle, List<ByteBuffer> buffers, int controlLength, int flags)
            throws ErrnoException {
        return messages.recvmsg(own(handle), buffers, controlLength, flags);
    }

    @Override
    public int sendmsg(
            Handle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr address)
            throws ErrnoException {
        return messages.sendmsg(own(handle), buffers, control, flags, address);
    }

    // ---- options

    @Override
    public int getsockopt(Handle handle, int level, int name) throws ErrnoException {
        NativeHandle own = enter("getsockopt", handle);
        try {
            return options.get(own.fd, level, name);
        } finally {
            own.leave();
        }
    }

    @Override
    public byte[] getsockopt(Handle handle, int level, int name, int length) throws ErrnoException {
        NativeHandle own = enter("getsockopt", handle);
        try {
            return options.get(own.fd, level, name, length);
        } finally {
            own.leave();
        }
    }

    @Override
    public void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException {
        NativeHandle own = enter("setsockopt", handle);
        try {
            options.set(own.fd, level, name, value);
        } finally {
            own.leave();
        }
    }

    @Override
    public void setsockopt(Handle handle, int level, int name, byte[] value) throws ErrnoException {
        NativeHandle own = enter("setsockopt", handle);
        try {
            options.set(own.fd, level, name, value);
        } finally {
            own.leave();
        }
    }

    @Override
    public void setsockoptNull(Handle handle, int level, int name, int length) throws ErrnoException {
        NativeHandle own = enter("setsockopt", handle);
        try {
            options.setNull(own.fd, level, name, length);
        } finally {
            own.leave();
        }
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

    private NativeHandle own(Handle handle) {
        return kernel.own(this, handle);
    }

    /** Begins a call that does not block; {@link NativeHandle#leave()} ends it. */
    private NativeHandle enter(String call, Handle handle) throws ErrnoException {
        NativeHandle own = own(handle);
        if (!own.enter()) {
            throw kernel.closed(call);
        }
        return own;
    }

    private NativeHandle shut(String call, Handle handle) throws ErrnoException {
        NativeHandle own = own(handle);
        if (!own.shut()) {
            throw kernel.closed(call);
        }
        return own;
    }

    private NativeHandle made(long fd, int kind) {
        return new NativeHandle(this, fd, (kind & ~(cloexec | nonblock)) == stream, (kind & nonblock) != 0);
    }
}
