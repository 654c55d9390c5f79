package org.bsdsocket.nio;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the calls on one handle wait: a selector each, a few kept for the next time.
 *
 * <p>A selector is woken by an interrupt without closing any channel, which no blocking operation of a channel can offer.
 */
final class Waiters {

    /** One to read and one to write: more stay open only while more threads wait. */
    private static final int KEPT = 2;

    /** What a selector takes for it. No great number: a virtual thread would set a timer for each wait. */
    private static final long WITHOUT_END = 0;

    /**
     * How long a wait lasts at most before its thread looks whether it was interrupted. JDK 17 reads whom to wake before it sets
     * the status, so an interrupt at the very begin of a wait may wake nobody and not be seen by the wait either; 25 sets it first.
     */
    private static final long LONGEST_MILLIS = Runtime.version().feature() < 25 ? 500 : WITHOUT_END;

    private static final class Waiter {
        final Selector selector;
        final SelectionKey key;
        final SelectableChannel channel;

        /** Asked for each key that is ready: a selector's own set of them would allocate for each. */
        final Consumer<SelectionKey> onReady = found -> ready = found.readyOps();

        int ready;

        Waiter(Selector selector, SelectionKey key, SelectableChannel channel) {
            this.selector = selector;
            this.key = key;
            this.channel = channel;
        }

        /** Waits, without end if {@code nanos} is negative, and returns what the channel is ready for. */
        int select(long nanos) throws IOException {
            ready = 0;
            if (nanos == 0) {
                selector.selectNow(onReady);
            } else {
                selector.select(onReady, nanos < 0 ? LONGEST_MILLIS : upToLongest(millis(nanos)));
            }
            return ready;
        }

        private static long upToLongest(long millis) {
            return LONGEST_MILLIS == WITHOUT_END ? millis : Math.min(millis, LONGEST_MILLIS);
        }

        /** Rounded up: a wait never ends before its time. */
        private static long millis(long nanos) {
            return nanos / 1_000_000 + (nanos % 1_000_000 == 0 ? 0 : 1);
        }
    }

    // Both guarded by this.
    private final ArrayDeque<Waiter> idle = new ArrayDeque<>(KEPT);
    private final List<Waiter> waiting = new ArrayList<>(1);

    private final Gate gate;

    Waiters(Gate gate) {
        this.gate = gate;
    }

    /**
     * Waits until the channel is ready, the thread is interrupted, the gate is closed or the time is up, or until it is time to
     * look after all of that once more.
     *
     * @param ops what to wait for, as in {@link SelectionKey}
     * @param nanos how long at most; negative without end
     * @return the operations that are ready, 0 for any other reason to return
     */
    int await(SelectableChannel channel, int ops, long nanos) throws IOException {
        Waiter waiter = take(channel, ops);
        int ready = 0;
        boolean usable = false;
        try {
            // Whoever closes the gate wakes those who are in the list; whoever comes later sees it closed.
            if (!gate.isClosed()) {
                ready = waiter.select(nanos);
            }
            usable = waiter.key.isValid();
        } finally {
            giveBack(waiter, usable);
        }
        return ready;
    }

    private synchronized Waiter take(SelectableChannel channel, int ops) throws IOException {
        Waiter found = null;
        for (Waiter waiter : idle) {
            if (waiter.channel == channel
                    && waiter.key.isValid()
                    && (found == null || waiter.key.interestOps() == ops)) {
                found = waiter;
            }
        }
        if (found == null) {
            found = create(channel, ops);
        } else {
            idle.remove(found);
            if (found.key.interestOps() != ops) {
                found.key.interestOps(ops);
            }
        }
        waiting.add(found);
        return found;
    }

    private static Waiter create(SelectableChannel channel, int ops) throws IOException {
        Selector selector = channel.provider().openSelector();
        try {
            return new Waiter(selector, channel.register(selector, ops), channel);
        } catch (IOException | RuntimeException e) {
            selector.close();
            throw e;
        }
    }

    private void giveBack(Waiter waiter, boolean usable) throws IOException {
        boolean keep;
        synchronized (this) {
            waiting.remove(waiter);
            keep = usable && !gate.isClosed() && idle.size() < KEPT;
            if (keep) {
                idle.add(waiter);
            }
        }
        if (!keep) {
            waiter.selector.close();
        }
    }

    synchronized void wakeAll() {
        waiting.forEach(waiter -> waiter.selector.wakeup());
    }

    /** Lets go of a channel, so that closing it gives its descriptor back at once. */
    synchronized void forget(SelectableChannel channel) throws IOException {
        for (Iterator<Waiter> it = idle.iterator(); it.hasNext(); ) {
            Waiter waiter = it.next();
            if (waiter.channel == channel) {
                it.remove();
                waiter.selector.close();
            }
        }
        for (Waiter waiter : waiting) {
            if (waiter.channel == channel) {
                // Its key is no longer valid when it returns, so its thread closes it.
                waiter.key.cancel();
                waiter.selector.wakeup();
            }
        }
    }

    /** Closes what was kept. Nobody waits any more. */
    synchronized void close() throws IOException {
        for (Waiter waiter : idle) {
            waiter.selector.close();
        }
        idle.clear();
    }
}
