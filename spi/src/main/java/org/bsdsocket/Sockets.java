package org.bsdsocket;

import java.util.Objects;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.jspecify.annotations.Nullable;

/** Makes the sockets of one module: new ones, and faces for descriptors and handles that are open already. */
final class Sockets {

    /** What the audit event says for an argument that was not given. */
    private static final int NOT_GIVEN = -1;

    /** AF_UNSPEC, on every system. */
    private static final int UNSPECIFIED = 0;

    private final Context context;
    private final ConstantValues constants;
    private final SocketDriver driver;
    private final Transfers transfers;
    private final Messages messages;
    private final Connections connections;
    private final FileSender files;
    private volatile Timeout defaultTimeout = Timeout.BLOCKING;

    Sockets(Context context) {
        this.context = context;
        this.constants = context.constants();
        this.driver = context.driver();
        this.transfers = new Transfers(driver, context.calls());
        this.messages = new Messages(context);
        this.connections = new Connections(context);
        this.files = new FileSender(context, transfers);
    }

    Context context() {
        return context;
    }

    Transfers transfers() {
        return transfers;
    }

    Messages messages() {
        return messages;
    }

    Connections connections() {
        return connections;
    }

    FileSender files() {
        return files;
    }

    Timeout defaultTimeout() {
        return defaultTimeout;
    }

    void defaultTimeout(Timeout timeout) {
        defaultTimeout = Objects.requireNonNull(timeout, "timeout");
    }

    /** socket(2). */
    DriverSocket open(int family, int kind, int proto) throws OSException {
        DriverSocket socket = unopened(family, kind, proto);
        audit(socket, family, kind, proto);
        try {
            return fill(socket, driver.socket(family, kind, proto), kind);
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        }
    }

    /** A face for an open handle, which belongs to it from now on: where that fails, the handle is closed. */
    DriverSocket wrap(Handle handle, int family, int kind, int proto) throws OSException {
        DriverSocket socket = unopened(family, kind, proto);
        try {
            audit(socket, family, kind, proto);
        } catch (RuntimeException | Error e) {
            Slot.abandon(driver, handle, e);
            throw e;
        }
        return fill(socket, handle, kind);
    }

    /** A face for an open descriptor; what is null is asked of the system. Where that fails, the descriptor stays open. */
    DriverSocket adopt(@Nullable Integer family, @Nullable Integer kind, @Nullable Integer proto, long fileno)
            throws OSException {
        if (fileno < 0) {
            throw new IllegalArgumentException(
                    "fileno is " + fileno + "; expected a descriptor, which is never negative");
        }
        context.need(Capability.DESCRIPTORS, "socket(fileno)");
        Handle handle = driver.adopt(fileno);
        boolean done = false;
        try {
            int ownFamily = familyOf(handle, family);
            int ownKind = kind == null ? option(handle, "SO_TYPE") : kind;
            int ownProto = proto != null ? proto : constants.has("SO_PROTOCOL") ? option(handle, "SO_PROTOCOL") : 0;
            driver.identify(handle, ownFamily, ownProto);
            DriverSocket socket = unopened(ownFamily, ownKind, ownProto);
            audit(socket, orNotGiven(family), orNotGiven(kind), orNotGiven(proto));
            configure(socket, handle, ownKind);
            socket.open(handle);
            done = true;
            return socket;
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        } finally {
            if (!done) {
                giveBack(handle);
            }
        }
    }

    /** A face for a copy of an open descriptor. */
    DriverSocket copy(long descriptor, int family, int kind, int proto) throws OSException {
        long copy;
        try {
            copy = driver.duplicate(descriptor);
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        }
        try {
            return adopt(family, kind, proto, copy);
        } catch (OSException | RuntimeException | Error e) {
            try {
                driver.closeDescriptor(copy);
            } catch (ErrnoException unclosed) {
                e.addSuppressed(unclosed);
            }
            throw e;
        }
    }

    /** socketpair(2). */
    SocketPair pair(int family, int kind, int proto) throws OSException {
        Handle[] handles;
        try {
            handles = driver.socketpair(family, kind, proto);
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        }
        DriverSocket first;
        try {
            first = wrap(handles[0], family, kind, proto);
        } catch (OSException | RuntimeException | Error e) {
            Slot.abandon(driver, handles[1], e);
            throw e;
        }
        try {
            return new SocketPair(first, wrap(handles[1], family, kind, proto));
        } catch (OSException | RuntimeException | Error e) {
            first.abandon(e);
            throw e;
        }
    }

    /** Closes a descriptor that is no socket of ours. */
    void close(long descriptor) throws OSException {
        try {
            driver.closeDescriptor(descriptor);
        } catch (ErrnoException e) {
            if (!e.is("ECONNRESET")) {
                throw OSExceptions.of(e);
            }
        }
    }

    private DriverSocket unopened(int family, int kind, int proto) {
        return new DriverSocket(this, family, constants.withoutCreationFlags(kind), proto);
    }

    private DriverSocket fill(DriverSocket socket, Handle handle, int kind) throws OSException {
        try {
            configure(socket, handle, kind);
        } catch (ErrnoException e) {
            OSException failure = OSExceptions.of(e);
            Slot.abandon(driver, handle, failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            Slot.abandon(driver, handle, e);
            throw e;
        }
        socket.open(handle);
        return socket;
    }

    // A descriptor is in blocking mode when it is new, so that only a default timeout costs a call.
    private void configure(DriverSocket socket, Handle handle, int kind) throws ErrnoException {
        Timeout timeout = defaultTimeout;
        if ((kind & constants.orZero("SOCK_NONBLOCK")) != 0) {
            timeout = Timeout.NON_BLOCKING;
        } else if (!(timeout instanceof Timeout.Blocking)) {
            driver.setBlocking(handle, false);
        }
        socket.initialTimeout(timeout);
    }

    // Not every socket has a name (AF_ALG), nor has one without a name always a name of its family (AF_RDS).
    private int familyOf(Handle handle, @Nullable Integer given) throws ErrnoException {
        boolean known = constants.has("SO_DOMAIN");
        try {
            Sockaddr address = driver.getsockname(handle);
            int named = given == null ? context.addresses().family(address) : given;
            if (given != null || named != UNSPECIFIED || !known) {
                return named;
            }
        } catch (ErrnoException e) {
            if ((given == null && !known) || e.is("EBADF") || e.is("ENOTSOCK")) {
                throw e;
            }
        }
        return given == null ? option(handle, "SO_DOMAIN") : given;
    }

    private int option(Handle handle, String name) throws ErrnoException {
        return driver.getsockopt(handle, constants.number("SOL_SOCKET"), constants.number(name));
    }

    private void giveBack(Handle handle) {
        try {
            driver.detach(handle);
        } catch (ErrnoException e) {
            // The descriptor was not ours and still is not; there is nothing to give back.
            return;
        }
    }

    private void audit(DriverSocket socket, int family, int kind, int proto) {
        context.audit().created(socket, family, kind, proto);
    }

    private static int orNotGiven(@Nullable Integer value) {
        return value == null ? NOT_GIVEN : value;
    }
}
