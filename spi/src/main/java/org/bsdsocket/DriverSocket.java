package org.bsdsocket;

import java.io.Closeable;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.jspecify.annotations.Nullable;

/**
 * A socket over a driver: checks its arguments, tells the audit hooks, and leaves the rest to those who know.
 *
 * <p>States: not open yet (empty slot, seen by audit hooks only), open (full slot), closed or detached (empty slot). While
 * an operation runs, a reachability fence keeps the collector, and with it the cleaner, from closing the handle under it.
 */
final class DriverSocket implements Socket {

    /** What listen asks for if nobody says: enough, and no more than systems take without being told to. */
    private static final int DEFAULT_BACKLOG = 128;

    /** The greatest buffer that getsockopt takes, which is CPython's limit too. */
    private static final int MAX_OPTION_LENGTH = 1024;

    private final Sockets sockets;
    private final Context context;
    private final SocketDriver driver;
    private final ConstantValues constants;
    private final int family;
    private final int kind;
    private final int proto;
    private final Slot slot;
    private final ReceiveRoom room;
    private volatile Timeout timeout = Timeout.BLOCKING;

    /** @param kind without creation flags */
    DriverSocket(Sockets sockets, int family, int kind, int proto) {
        this.sockets = sockets;
        this.context = sockets.context();
        this.driver = context.driver();
        this.constants = context.constants();
        this.family = family;
        this.kind = kind;
        this.proto = proto;
        this.slot = new Slot(context, family(), type());
        this.room = new ReceiveRoom(constants, family, kind);
    }

    // ---- birth

    /** The mode that the handle is in, before it is put into the slot. */
    void initialTimeout(Timeout value) {
        timeout = value;
    }

    void open(Handle handle) {
        slot.fill(handle, this);
    }

    /** The handle, for code of this package that calls the driver itself. */
    Handle handle(String call) throws OSException {
        return slot.handle(call);
    }

    // ---- connections

    @Override
    public Accepted accept() throws OSException {
        try {
            SocketDriver.Accepted accepted = sockets.connections().accept(slot.handle("accept"), timeout);
            Handle handle = accepted.handle();
            // Blocking, whatever mode this socket is in, unless there is a default timeout.
            DriverSocket conn = sockets.wrap(handle, family, kind, proto);
            try {
                return new Accepted(conn, context.addresses().present(accepted.address()));
            } catch (RuntimeException | Error e) {
                conn.abandon(e);
                throw e;
            }
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void bind(Address address) throws OSException {
        Sockaddr to = resolve(address, "bind");
        context.audit().event("socket.bind", this, address);
        try {
            driver.bind(slot.handle("bind"), to);
        } catch (ErrnoException e) {
            throw OSExceptions.of(e, address);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void close() throws OSException {
        slot.close();
    }

    /** Closes a socket that its caller never got, because of {@code reason}. */
    void abandon(Throwable reason) {
        try {
            close();
        } catch (OSException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void connect(Address address) throws OSException {
        connect(resolve(address, "connect"), address);
    }

    @Override
    public int connectEx(Address address) throws OSException {
        Sockaddr to = resolve(address, "connect");
        try {
            connect(to, address);
            return 0;
        } catch (InterruptedOSException e) {
            context.calls().checkInterrupt("connect");
            return e.errno();
        } catch (OSException e) {
            // Our own time limit has no number; Python reports it with this one.
            return e.errno() == 0 ? constants.number("EAGAIN") : e.errno();
        }
    }

    private void connect(Sockaddr to, Address address) throws OSException {
        context.audit().event("socket.connect", this, address);
        try {
            sockets.connections().connect(slot.handle("connect"), timeout, to, address);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void listen() throws OSException {
        int most = constants.orZero("SOMAXCONN");
        listen(most == 0 ? DEFAULT_BACKLOG : Math.min(most, DEFAULT_BACKLOG));
    }

    @Override
    public void listen(int backlog) throws OSException {
        onHandle("listen", handle -> driver.listen(handle, Math.max(0, backlog)));
    }

    @Override
    public void shutdown(IntConstant how) throws OSException {
        int number = constants.intOf("how", how);
        onHandle("shutdown", handle -> driver.shutdown(handle, number));
    }

    // ---- the descriptor

    @Override
    public long fileno() {
        Handle handle = slot.peek();
        try {
            return handle == null ? -1 : driver.fileno(handle);
        } catch (ErrnoException e) {
            return -1;
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public long detach() {
        context.need(Capability.DESCRIPTORS, "detach");
        return slot.detach();
    }

    @Override
    public Socket dup() throws OSException {
        Handle copy = fromHandle("dup", driver::dup);
        DriverSocket socket = sockets.wrap(copy, family, kind, proto);
        try {
            socket.settimeout(timeout);
            return socket;
        } catch (OSException | RuntimeException | Error e) {
            socket.abandon(e);
            throw e;
        }
    }

    @Override
    public boolean getInheritable() throws OSException {
        return fromHandle("fcntl", driver::isInheritable);
    }

    @Override
    public void setInheritable(boolean inheritable) throws OSException {
        onHandle("fcntl", handle -> driver.setInheritable(handle, inheritable));
    }

    // ---- what it is

    @Override
    public AddressFamily family() {
        return constants.family(family);
    }

    @Override
    public SocketKind type() {
        return constants.kind(kind);
    }

    @Override
    public int proto() {
        return proto;
    }

    @Override
    public Address getsockname() throws OSException {
        return Objects.requireNonNull(context.addresses().present(fromHandle("getsockname", driver::getsockname)));
    }

    @Override
    public @Nullable Address getpeername() throws OSException {
        try {
            return context.addresses().present(driver.getpeername(slot.handle("getpeername")));
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    // ---- modes

    @Override
    public boolean getblocking() {
        return !(timeout instanceof Timeout.NonBlocking);
    }

    @Override
    public Timeout gettimeout() {
        return timeout;
    }

    @Override
    public void settimeout(Timeout value) throws OSException {
        Objects.requireNonNull(value, "value");
        boolean blocking = value instanceof Timeout.Blocking;
        onHandle("setblocking", handle -> driver.setBlocking(handle, blocking));
        timeout = value;
    }

    // ---- receiving

    @Override
    public byte[] recv(int bufsize, MsgFlag flags) throws OSException {
        Ranges.notNegative("bufsize", bufsize);
        int bits = flags(flags, "recv");
        try {
            Handle handle = slot.handle("recv");
            // Nothing asked for, nothing done: Python makes no system call either.
            return bufsize == 0 ? new byte[0] : sockets.transfers().recv(handle, timeout, room.of(bufsize, bits), bits);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public int recvInto(ByteBuffer buffer, int nbytes, MsgFlag flags) throws OSException {
        int asked = ReceiveRoom.asked(buffer, nbytes);
        int limit = buffer.limit();
        int bits = flags(flags, "recvInto");
        try {
            Handle handle = slot.handle("recv");
            if (asked == 0) {
                return 0;
            }
            buffer.limit(buffer.position() + room.of(buffer, asked, bits));
            return sockets.transfers().recv(handle, timeout, buffer, bits);
        } finally {
            buffer.limit(limit);
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public Received recvfrom(int bufsize, MsgFlag flags) throws OSException {
        Ranges.notNegative("bufsize", bufsize);
        byte[] data = context.room("recvfrom", room.of(bufsize, flags(flags, "recvfrom")));
        ReceivedInto received = recvfromInto(ByteBuffer.wrap(data), 0, flags);
        int count = received.nbytes();
        return new Received(count == data.length ? data : Arrays.copyOf(data, count), received.address());
    }

    @Override
    public ReceivedInto recvfromInto(ByteBuffer buffer, int nbytes, MsgFlag flags) throws OSException {
        int asked = ReceiveRoom.asked(buffer, nbytes);
        int limit = buffer.limit();
        int bits = flags(flags, "recvfromInto");
        try {
            buffer.limit(buffer.position() + room.of(buffer, asked, bits));
            SocketDriver.ReceivedFrom received =
                    sockets.transfers().recvfrom(slot.handle("recvfrom"), timeout, buffer, bits);
            return new ReceivedInto(received.count(), context.addresses().present(received.address()));
        } finally {
            buffer.limit(limit);
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public RecvMsg recvmsg(int bufsize, int ancbufsize, MsgFlag flags) throws OSException {
        Ranges.notNegative("bufsize", bufsize);
        Ranges.notNegative("ancbufsize", ancbufsize);
        context.need(Capability.ANCILLARY_DATA, "recvmsg");
        int bits = flags(flags, "recvmsg");
        try {
            return sockets.messages()
                    .recvmsg(slot.handle("recvmsg"), timeout, room.of(bufsize, bits), ancbufsize, bits);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public RecvMsgInto recvmsgInto(List<ByteBuffer> buffers, int ancbufsize, MsgFlag flags) throws OSException {
        Ranges.notNegative("ancbufsize", ancbufsize);
        Nulls.refuse("buffers", buffers);
        buffers.forEach(ReceiveRoom::checkWritable);
        context.need(Capability.ANCILLARY_DATA, "recvmsgInto");
        int bits = flags(flags, "recvmsgInto");
        try {
            return sockets.messages().recvmsgInto(slot.handle("recvmsg"), timeout, buffers, ancbufsize, bits);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    // ---- sending

    @Override
    public int send(ByteBuffer bytes, MsgFlag flags) throws OSException {
        Objects.requireNonNull(bytes, "bytes");
        int bits = flags(flags, "send");
        try {
            return sockets.transfers().send(slot.handle("send"), timeout, bytes, bits);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void sendall(ByteBuffer bytes, MsgFlag flags) throws OSException {
        Objects.requireNonNull(bytes, "bytes");
        int bits = flags(flags, "sendall");
        try {
            sockets.transfers().sendall(slot.handle("send"), timeout, bytes, bits);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public int sendto(ByteBuffer bytes, MsgFlag flags, Address address) throws OSException {
        Objects.requireNonNull(bytes, "bytes");
        int bits = flags(flags, "sendto");
        Sockaddr to = resolve(address, "sendto");
        context.audit().event("socket.sendto", this, address);
        try {
            return sockets.transfers().sendto(slot.handle("sendto"), timeout, bytes, bits, to, address);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public int sendmsg(List<ByteBuffer> buffers, List<ControlMessage> ancdata, MsgFlag flags, @Nullable Address address)
            throws OSException {
        Nulls.refuse("buffers", buffers);
        Nulls.refuse("ancdata", ancdata);
        context.need(Capability.ANCILLARY_DATA, "sendmsg");
        int bits = flags(flags, "sendmsg");
        List<Control> control = new ArrayList<>(ancdata.size());
        ancdata.forEach(item -> control.add(new Control(item.level(), item.type(), item.bytes())));
        Sockaddr to = address == null ? null : resolve(address, "sendmsg");
        context.audit().event("socket.sendmsg", this, address);
        try {
            return sockets.messages().sendmsg(slot.handle("sendmsg"), timeout, buffers, control, bits, to, address);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public int sendmsgAfalg(
            List<ByteBuffer> msg, IntConstant op, byte @Nullable [] iv, @Nullable Integer assoclen, MsgFlag flags)
            throws OSException {
        Nulls.refuse("msg", msg);
        Objects.requireNonNull(op, "op");
        context.need(Capability.ALG, "sendmsgAfalg");
        int bits = flags(flags, "sendmsgAfalg");
        if (family != constants.number("AF_ALG")) {
            throw new IllegalArgumentException("sendmsgAfalg takes an AF_ALG socket; this one is " + family());
        }
        List<Control> control =
                new AlgControls(constants, driver.layouts()).of(constants.intOf("op", op), iv, assoclen);
        try {
            return sockets.messages().sendmsg(slot.handle("sendmsg"), timeout, msg, control, bits, null, null);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public long sendfile(FileChannel file, long offset, @Nullable Long count) throws IOException {
        Objects.requireNonNull(file, "file");
        if (kind != constants.number("SOCK_STREAM")) {
            throw new IllegalArgumentException("sendfile takes a SOCK_STREAM socket; this one is " + type());
        }
        Timeout mode = timeout;
        FileSender.check(offset, count, mode);
        try {
            return sockets.files()
                    .send(slot.handle("sendfile"), mode, file, offset, count == null ? Long.MAX_VALUE : count);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    // ---- file objects

    @Override
    public <T extends Closeable> T makefile(FileMode<T> mode, FileOptions options) throws OSException {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(options, "options");
        slot.fileOpened();
        return Makefile.open(mode, options, new SocketFile(this));
    }

    OSException noMemory(String call) {
        return context.noMemory(call);
    }

    void fileClosed() throws OSException {
        slot.fileClosed();
    }

    // ---- options

    @Override
    public int getsockopt(IntConstant level, IntConstant optname) throws OSException {
        int levelNumber = constants.intOf("level", level);
        int name = constants.intOf("optname", optname);
        return fromHandle("getsockopt", handle -> driver.getsockopt(handle, levelNumber, name));
    }

    @Override
    public byte[] getsockopt(IntConstant level, IntConstant optname, int buflen) throws OSException {
        if (buflen < 1 || buflen > MAX_OPTION_LENGTH) {
            throw new IllegalArgumentException("buflen is " + buflen + "; expected 1 to " + MAX_OPTION_LENGTH);
        }
        int levelNumber = constants.intOf("level", level);
        int name = constants.intOf("optname", optname);
        return fromHandle("getsockopt", handle -> driver.getsockopt(handle, levelNumber, name, buflen));
    }

    @Override
    public void setsockopt(IntConstant level, IntConstant optname, int value) throws OSException {
        int levelNumber = constants.intOf("level", level);
        int name = constants.intOf("optname", optname);
        onHandle("setsockopt", handle -> driver.setsockopt(handle, levelNumber, name, value));
    }

    @Override
    public void setsockopt(IntConstant level, IntConstant optname, byte[] value) throws OSException {
        Objects.requireNonNull(value, "value");
        int levelNumber = constants.intOf("level", level);
        int name = constants.intOf("optname", optname);
        onHandle("setsockopt", handle -> driver.setsockopt(handle, levelNumber, name, value));
    }

    @Override
    public void setsockopt(IntConstant level, IntConstant optname, @Nullable Void none, int optlen) throws OSException {
        Ranges.notNegative("optlen", optlen);
        int levelNumber = constants.intOf("level", level);
        int name = constants.intOf("optname", optname);
        onHandle("setsockopt", handle -> driver.setsockoptNull(handle, levelNumber, name, optlen));
    }

    /** As Python shows it: {@code <socket fd=3, family=AF_INET, type=SOCK_STREAM, proto=0>}. */
    @Override
    public String toString() {
        String fd = !context.capabilities().contains(Capability.DESCRIPTORS)
                ? (slot.peek() == null ? "[closed] " : "")
                : "fd=" + fileno() + ", ";
        return "<socket " + fd + "family=" + family() + ", type=" + type() + ", proto=" + proto + ">";
    }

    // ---- one call each, off the data path

    private interface HandleCall {
        void on(Handle handle) throws ErrnoException;
    }

    private interface HandleQuery<T> {
        T of(Handle handle) throws ErrnoException;
    }

    private void onHandle(String call, HandleCall operation) throws OSException {
        try {
            operation.on(slot.handle(call));
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private <T> T fromHandle(String call, HandleQuery<T> query) throws OSException {
        try {
            return query.of(slot.handle(call));
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private Sockaddr resolve(Address address, String call) throws OSException {
        return context.addresses().resolve(family, proto, address, call);
    }

    /** The bits of the flags; refuses them, before anything is waited for, where the backend has none. */
    private int flags(MsgFlag flags, String call) {
        int bits = constants.intOf("flags", flags);
        if (bits != 0) {
            context.need(Capability.MESSAGE_FLAGS, call + " with flags");
        }
        return bits;
    }

    // ---- Windows only

    @Override
    public void ioctl(IntConstant control, int option) {
        Objects.requireNonNull(control, "control");
        throw WindowsOnly.refused("ioctl", constants.platform());
    }

    @Override
    public void ioctl(IntConstant control, int onoff, int keepalivetime, int keepaliveinterval) {
        Objects.requireNonNull(control, "control");
        throw WindowsOnly.refused("ioctl", constants.platform());
    }

    @Override
    public byte[] share(int processId) {
        throw WindowsOnly.refused("share", constants.platform());
    }
}
