package org.bsdsocket.nio;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who is inside a handle: counts the calls in flight and turns new ones away once the handle is closed.
 *
 * <p>The channel is closed only after the last call has left. The JDK guards its own reads and writes in that way, but not
 * {@code transferTo}, which would otherwise write to whoever got the descriptor next.
 */
final class Gate {

    private static final int CLOSED = Integer.MIN_VALUE;

    /** The number of calls inside, and the sign bit once closed. */
    private final AtomicInteger state = new AtomicInteger();

    /** Whether the call may go on; it must then {@link #leave}. */
    boolean enter() {
        for (; ; ) {
            int now = state.get();
            if (now < 0) {
                return false;
            }
            if (state.compareAndSet(now, now + 1)) {
                return true;
            }
        }
    }

    void leave() {
        if (state.decrementAndGet() == CLOSED) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    boolean isClosed() {
        return state.get() < 0;
    }

    /** Whether this call is the one that closed it. */
    boolean close() {
        for (; ; ) {
            int now = state.get();
            if (now < 0) {
                return false;
            }
            if (state.compareAndSet(now, now | CLOSED)) {
                return true;
            }
        }
    }

    /** Waits until nobody is inside a closed gate. An interrupt does not end the wait; the status is kept. */
    void awaitEmpty() {
        boolean interrupted = false;
        synchronized (this) {
            while (state.get() != CLOSED) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
