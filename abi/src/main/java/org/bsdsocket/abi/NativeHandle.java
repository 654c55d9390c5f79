package org.bsdsocket.abi;

import java.util.concurrent.locks.ReentrantLock;
import org.bsdsocket.spi.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A descriptor and the calls that are using it.
 *
 * <p>Open until somebody closes or detaches it; closing while calls are in flight; then gone. The descriptor is given back
 * to the system only when no call is in flight, so its number cannot come to mean another socket under a call that has
 * read it already.
 */
final class NativeHandle implements Handle {

    final NativeDriver owner;
    final long fd;

    /** What its addresses depend on; of an adopted descriptor unknown until somebody says it. */
    volatile Origin origin;

    /** Whether the kernel is free to take only part of what is sent; a hint, for how much to copy. */
    final boolean stream;

    /** The mode that was last set through this handle; a hint, since another descriptor can change it too. */
    volatile boolean nonBlocking;

    /** Whether recvmsg is given MSG_CMSG_CLOEXEC; false once the kernel has taken the call only without it. */
    volatile boolean takesCloexec = true;

    /** Whether virtual threads have waited for it; set in a call, so before its end. */
    volatile boolean watched;

    /** Held by the virtual thread that accepts; null until the first does. Guarded by this monitor. */
    private @Nullable ReentrantLock turn;

    /** Written under this monitor; read without it. */
    private volatile boolean closing;

    /** Calls that have entered and not left. Guarded by this monitor. */
    private int inFlight;

    /** Those among them that may block. Guarded by this monitor, as are the links. */
    private @Nullable Call calls;

    NativeHandle(NativeDriver owner, long fd, Origin origin, boolean stream, boolean nonBlocking) {
        this.owner = owner;
        this.fd = fd;
        this.origin = origin;
        this.stream = stream;
        this.nonBlocking = nonBlocking;
    }

    boolean isClosing() {
        return closing;
    }

    synchronized ReentrantLock turn() {
        if (turn == null) {
            turn = new ReentrantLock();
        }
        return turn;
    }

    /** Begins a call that does not block; false if it is too late for one. */
    synchronized boolean enter() {
        if (closing) {
            return false;
        }
        inFlight++;
        return true;
    }

    /** Begins a call that may block. */
    synchronized boolean enter(Call call) {
        if (closing) {
            return false;
        }
        inFlight++;
        call.previous = null;
        call.next = calls;
        if (calls != null) {
            calls.previous = call;
        }
        calls = call;
        return true;
    }

    synchronized void leave() {
        inFlight--;
        if (closing && inFlight == 0) {
            notifyAll();
        }
    }

    synchronized void leave(Call call) {
        if (call.previous != null) {
            call.previous.next = call.next;
        } else {
            calls = call.next;
        }
        if (call.next != null) {
            call.next.previous = call.previous;
        }
        call.previous = null;
        call.next = null;
        leave();
    }

    /** Refuses further calls, ends those in flight and returns when the last has left; false if somebody else has done so. */
    boolean shut() {
        boolean interrupted = false;
        synchronized (this) {
            if (closing) {
                return false;
            }
            closing = true;
            for (Call call = calls; call != null; call = call.next) {
                call.wake();
            }
            while (inFlight > 0) {
                try {
                    wait(Waker.INTERVAL_MILLIS);
                } catch (InterruptedException e) {
                    interrupted = true; // A descriptor must not leak because its closer was interrupted.
                }
                for (Call call = calls; call != null; call = call.next) {
                    call.signal();
                }
            }
        }
        if (watched) {
            owner.forget(fd);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    @Override
    public String toString() {
        return "descriptor " + fd + (closing ? " (closed)" : "");
    }
}
