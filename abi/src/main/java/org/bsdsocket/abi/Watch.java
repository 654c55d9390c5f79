package org.bsdsocket.abi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * One descriptor in an {@link EventPoll}, and the threads that wait for it: epoll(7) knows a descriptor once, however many
 * wait.
 *
 * <p>Everything is guarded by this monitor.
 */
final class Watch {

    final long fd;

    /** Whether the descriptor is known to the kernel. */
    boolean added;

    /** The events that the kernel will report, once; none after it has reported any. */
    int armed;

    /** Whether the descriptor has been given up; whoever finds it so makes another watch. */
    boolean gone;

    private final List<Waiter> waiters = new ArrayList<>(2);

    Watch(long fd) {
        this.fd = fd;
    }

    /** A thread and what it waits for. */
    static final class Waiter {

        private final Thread thread = Thread.currentThread();
        private final int events;
        private volatile boolean woken;

        /** @param events in the kernel's bits; none for one that only waits for the descriptor to be closed */
        Waiter(int events) {
            this.events = events;
        }

        boolean woken() {
            return woken;
        }

        private void wake() {
            woken = true;
            LockSupport.unpark(thread);
        }
    }

    synchronized void remove(Waiter waiter) {
        waiters.remove(waiter);
    }

    void add(Waiter waiter) {
        waiters.add(waiter);
    }

    /** What all of them together wait for. */
    int wanted() {
        int wanted = 0;
        for (Waiter waiter : waiters) {
            wanted |= waiter.events;
        }
        return wanted;
    }

    /** Wakes those who wait for any of the events, which then wait no more. */
    void wake(int events) {
        waiters.removeIf(waiter -> {
            if ((waiter.events & events) == 0) {
                return false;
            }
            waiter.wake();
            return true;
        });
    }

    void wakeAll() {
        waiters.forEach(Waiter::wake);
        waiters.clear();
    }
}
