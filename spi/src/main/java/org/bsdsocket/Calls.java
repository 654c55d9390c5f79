package org.bsdsocket;

import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.SocketDriver;

/**
 * How every operation of a socket waits: the one retry loop, in pieces that allocate nothing.
 *
 * <pre>{@code
 * long deadline = calls.begin(timeout, "recv");
 * while (true) {
 *     calls.ready(handle, READABLE, deadline, "recv");
 *     try {
 *         return driver.recv(handle, buffer, flags);
 *     } catch (ErrnoException e) {
 *         calls.again(e, deadline);
 *     }
 * }
 * }</pre>
 *
 * <p>Blocking mode makes the system call and nothing else; so does non-blocking mode. Timeout mode, whose descriptors are
 * non-blocking, polls first. A call that a signal ended is made again with the time that is left (PEP 475), unless the
 * thread is interrupted: that plays the part of a signal whose handler raises. A socket that turns out not to be ready
 * after all is waited for again.
 */
final class Calls {

    /** The deadline of an operation in blocking or non-blocking mode: it has none, and does not poll. */
    static final long NONE = Long.MIN_VALUE;

    private final SocketDriver driver;
    private final ConstantValues constants;

    Calls(SocketDriver driver, ConstantValues constants) {
        this.driver = driver;
        this.constants = constants;
    }

    /** Begins an operation: an interrupted thread does not even start to wait. */
    long begin(Timeout timeout, String call) throws OSException {
        if (timeout instanceof Timeout.NonBlocking) {
            return NONE;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(call);
        }
        return deadline(timeout);
    }

    /** Waits in timeout mode until the operation has a chance; does nothing in the others. */
    void ready(Handle handle, int events, long deadline, String call) throws OSException {
        if (deadline != NONE) {
            await(handle, events, deadline, call);
        }
    }

    /** Waits in any mode, without end where there is no deadline. It polls once at least, however short the time. */
    void await(Handle handle, int events, long deadline, String call) throws OSException {
        while (true) {
            long left = deadline == NONE ? -1 : Math.max(0, deadline - System.nanoTime());
            try {
                if (driver.poll(handle, events, left) != 0) {
                    return;
                }
                checkTime(deadline, call);
            } catch (ErrnoException e) {
                if (e.is("EBADF")) {
                    // Closed in the meantime. The operation will say so under its own name.
                    return;
                }
                if (!e.is("EINTR")) {
                    throw OSExceptions.of(e);
                }
                checkInterrupt(call);
            }
        }
    }

    /** Returns if the operation that failed is to be tried again; throws what its caller gets if it is not. */
    void again(ErrnoException e, long deadline) throws OSException {
        if (e.is("EINTR")) {
            checkInterrupt(e.call());
        } else if (deadline != NONE && wouldBlock(e)) {
            checkTime(deadline, e.call());
        } else {
            throw OSExceptions.of(e);
        }
    }

    /** The same, for an operation whose errors name an address. */
    void again(ErrnoException e, long deadline, Address address) throws OSException {
        if (e.is("EINTR") || (deadline != NONE && wouldBlock(e))) {
            again(e, deadline);
        } else {
            throw OSExceptions.of(e, address);
        }
    }

    /** Throws if the time is up. */
    void checkTime(long deadline, String call) throws TimeoutException {
        if (deadline != NONE && deadline - System.nanoTime() <= 0) {
            throw OSExceptions.timedOut(call);
        }
    }

    /** Throws if the thread is interrupted, whose status stays set. */
    void checkInterrupt(String call) throws OSException {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(call);
        }
    }

    static boolean wouldBlock(ErrnoException e) {
        return e.is("EAGAIN") || e.is("EWOULDBLOCK");
    }

    private static long deadline(Timeout timeout) {
        if (timeout instanceof Timeout.After after) {
            long deadline = System.nanoTime() + after.nanos();
            return deadline == NONE ? deadline + 1 : deadline;
        }
        return NONE;
    }

    private OSException interrupted(String call) {
        return OSExceptions.of(constants.errno("EINTR"), call, null);
    }
}
