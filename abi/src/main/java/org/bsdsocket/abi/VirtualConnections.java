package org.bsdsocket.abi;

import static org.bsdsocket.spi.SocketDriver.READABLE;
import static org.bsdsocket.spi.SocketDriver.WRITABLE;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.bsdsocket.abi.libc.LibC;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * accept, connect and poll as a virtual thread makes them, without a flag that keeps them from blocking.
 *
 * <p><b>accept</b> waits until a connection is there and takes it then, one virtual thread at a time for each handle. Should
 * somebody else (a platform thread, another process) take it between the two, the call blocks in the kernel and keeps its
 * carrier, until {@link Overstay} ends it and it waits again.
 *
 * <p><b>connect</b> of a TCP or AF_UNIX socket that is not connected puts the descriptor into non-blocking mode for the time
 * of the system call. Nobody can be in the middle of anything on such a socket. Others than these, when they can wait at
 * all, connect on a platform thread.
 */
final class VirtualConnections {

    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private final Kernel kernel;
    private final LibC libc;
    private final Options options;
    private final Poller poller;
    private final EventPoll events;
    private final Waits waits;
    private final Errands errands;
    private final Overstay overstay = new Overstay();
    private final int level;
    private final int acceptsConnections;
    private final int type;
    private final int datagram;
    private final int raw;
    private final int stream;
    private final int protocol;
    private final int tcp;

    VirtualConnections(Kernel kernel, Options options, Poller poller, EventPoll events, Waits waits, Errands errands) {
        this.kernel = kernel;
        this.libc = kernel.libc;
        this.options = options;
        this.poller = poller;
        this.events = events;
        this.waits = waits;
        this.errands = errands;
        Abi abi = kernel.abi;
        this.level = abi.constant("SOL_SOCKET");
        this.acceptsConnections = abi.constant("SO_ACCEPTCONN");
        this.type = abi.constant("SO_TYPE");
        this.datagram = abi.constant("SOCK_DGRAM");
        this.raw = abi.constant("SOCK_RAW");
        this.stream = abi.constant("SOCK_STREAM");
        this.protocol = abi.optionalFlag("SO_PROTOCOL");
        this.tcp = abi.constant("IPPROTO_TCP");
    }

    interface Accept<T> {
        T accept() throws ErrnoException;
    }

    <T> T accept(NativeHandle handle, Accept<T> accept) throws ErrnoException {
        Waits.@Nullable Limit limit = null;
        while (!handle.nonBlocking) {
            T accepted = acceptIfReady(handle, accept);
            if (accepted != null) {
                return accepted;
            }
            if (limit == null) {
                limit = waits.limit("accept", handle, READABLE);
                if (limit == null) {
                    break;
                }
                if (option(handle, acceptsConnections) == 0) {
                    // Some families (AF_ALG) accept without ever having listened, or being ready.
                    return errands.run(accept::accept);
                }
            }
            switch (waits.await("accept", handle, READABLE, limit)) {
                case READY -> {}
                case EXPIRED -> throw kernel.failure("EAGAIN", "accept");
                case UNABLE -> {
                    return errands.run(accept::accept);
                }
            }
        }
        return released(accept);
    }

    private <T> @Nullable T acceptIfReady(NativeHandle handle, Accept<T> accept) throws ErrnoException {
        ReentrantLock turn = handle.turn();
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw kernel.failure("EINTR", "accept");
        }
        try {
            return released(() -> poller.poll("accept", handle, READABLE, 0)) == 0 ? null : soon(accept);
        } finally {
            turn.unlock();
        }
    }

    /** Null if the connection has gone. */
    private <T> @Nullable T soon(Accept<T> accept) throws ErrnoException {
        Call call = kernel.workspace().call;
        overstay.begin(call);
        try {
            return accept.accept();
        } catch (ErrnoException e) {
            if (e.is("EINTR") && !Thread.currentThread().isInterrupted()) {
                return null;
            }
            throw e;
        } finally {
            overstay.end(call);
            kernel.release();
        }
    }

    int poll(NativeHandle handle, int wanted, long nanos) throws ErrnoException {
        long deadline = nanos < 0 ? 0 : System.nanoTime() + nanos;
        long left = nanos;
        while (true) {
            int found = released(() -> poller.poll(handle, wanted, 0));
            if (found != 0 || left == 0) {
                return found;
            }
            switch (events.await("poll", handle, wanted, left)) {
                case READY, EXPIRED -> left = nanos < 0 ? nanos : Math.max(0, deadline - System.nanoTime());
                case UNABLE -> {
                    long rest = left;
                    return errands.run(() -> poller.poll(handle, wanted, rest));
                }
            }
        }
    }

    interface Connect {
        void connect() throws ErrnoException;
    }

    void connect(NativeHandle handle, Sockaddr address, Connect connect) throws ErrnoException {
        int kind = handle.nonBlocking ? datagram : option(handle, type);
        if (kind == datagram || kind == raw || kind == -1 || isConnected(handle)) {
            plain(connect);
        } else if (address instanceof Sockaddr.Unix) {
            connectUnix(handle, connect);
        } else if (kind == stream && protocol != 0 && option(handle, protocol) == tcp) {
            connectTcp(handle, connect);
        } else {
            onErrand(connect);
        }
    }

    private void connectTcp(NativeHandle handle, Connect connect) throws ErrnoException {
        Waits.Limit limit = waits.limit("connect", handle, WRITABLE);
        if (limit == null) {
            plain(connect);
            return;
        }
        ErrnoException refusal = withoutBlocking(handle, connect);
        if (refusal == null) {
            return;
        }
        if (!refusal.is("EINPROGRESS")) {
            throw refusal;
        }
        while (released(() -> poller.poll("connect", handle, WRITABLE, 0)) == 0) {
            switch (waits.await("connect", handle, WRITABLE, limit)) {
                case READY -> {}
                case EXPIRED -> throw refusal;
                case UNABLE -> {
                    onErrand(connect); // It joins the attempt that is under way.
                    return;
                }
            }
        }
        try {
            // The attempt has ended. To connect once more returns its outcome, and puts the socket into the state in
            // which an attempt that blocked would have left it.
            plain(connect);
        } catch (ErrnoException e) {
            if (!e.is("EISCONN")) {
                throw e;
            }
        }
    }

    // There is nothing to wait for when the other's backlog is full, other than time.
    private void connectUnix(NativeHandle handle, Connect connect) throws ErrnoException {
        Waits.Limit limit = waits.limit("connect", handle, WRITABLE);
        if (limit == null) {
            plain(connect);
            return;
        }
        long pause = SHORTEST_PAUSE;
        while (true) {
            ErrnoException refusal = withoutBlocking(handle, connect);
            if (refusal == null) {
                return;
            }
            long left = limit.left();
            if (!refusal.is("EAGAIN") || left == 0) {
                throw refusal;
            }
            if (events.await("connect", handle, 0, left < 0 ? pause : Math.min(left, pause))
                    == EventPoll.Outcome.UNABLE) {
                onErrand(connect);
                return;
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    /** Null if it has connected. */
    private @Nullable ErrnoException withoutBlocking(NativeHandle handle, Connect connect) throws ErrnoException {
        if (!handle.enter()) {
            throw kernel.closed("connect");
        }
        try {
            kernel.check("connect", libc.descriptors().setBlocking(handle.fd, false));
            try {
                plain(connect);
                return null;
            } catch (ErrnoException e) {
                return e;
            } finally {
                if (!handle.nonBlocking) {
                    libc.descriptors().setBlocking(handle.fd, true);
                    if (handle.nonBlocking) {
                        // It was set meanwhile: NativeDriver.setBlocking writes the field before it asks the kernel.
                        libc.descriptors().setBlocking(handle.fd, false);
                    }
                }
            }
        } finally {
            handle.leave();
        }
    }

    private boolean isConnected(NativeHandle handle) throws ErrnoException {
        if (!handle.enter()) {
            throw kernel.closed("connect");
        }
        try {
            Workspace workspace = kernel.workspace();
            kernel.offerAddress(workspace);
            return libc.sockets().getpeername(handle.fd, workspace.address, workspace.length) >= 0;
        } finally {
            handle.leave();
            kernel.release();
        }
    }

    /** The option's value; -1 where it has none, and the call itself will say why. */
    private int option(NativeHandle handle, int name) {
        if (!handle.enter()) {
            return -1;
        }
        try {
            return options.get(handle.fd, level, name);
        } catch (ErrnoException e) {
            return -1;
        } finally {
            handle.leave();
            kernel.release();
        }
    }

    private void plain(Connect connect) throws ErrnoException {
        try {
            connect.connect();
        } finally {
            kernel.release();
        }
    }

    private void onErrand(Connect connect) throws ErrnoException {
        errands.<Boolean, ErrnoException>run(() -> {
            connect.connect();
            return true;
        });
    }

    private <T> T released(Accept<T> call) throws ErrnoException {
        try {
            return call.accept();
        } finally {
            kernel.release();
        }
    }
}
