package org.bsdsocket.abi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Looks after things at regular intervals, on a daemon thread that is there only while it is needed.
 *
 * @param <T> what it looks after
 */
final class Rounds<T> {

    private final String thread;
    private final long intervalMillis;
    private final long lingerMillis;
    private final Predicate<T> look;

    /** Guarded by this monitor, as is the flag: whoever adds something finds a thread that will see it, or starts one. */
    private final List<T> things = new ArrayList<>();

    private boolean running;

    /**
     * @param thread the name of the thread
     * @param lingerMillis how long the thread stays when there is nothing left: starting one takes longer than a look
     * @param look looks after one of them; false if that was the last time
     */
    Rounds(String thread, long intervalMillis, long lingerMillis, Predicate<T> look) {
        this.thread = thread;
        this.intervalMillis = intervalMillis;
        this.lingerMillis = lingerMillis;
        this.look = look;
    }

    /** From an interval from now on it is looked after. */
    synchronized void add(T thing) {
        things.add(thing);
        if (running) {
            notifyAll();
        } else {
            Thread daemon = new Thread(null, this::run, thread, 0, false);
            daemon.setDaemon(true);
            daemon.start();
            running = true;
        }
    }

    private void run() {
        do {
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(intervalMillis));
        } while (lookAfterAll());
    }

    /** False when there has been nothing to look after for a while. */
    private synchronized boolean lookAfterAll() {
        things.removeIf(look.negate());
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(lingerMillis);
        while (things.isEmpty() && System.nanoTime() - end < 0) {
            try {
                wait(lingerMillis);
            } catch (InterruptedException e) {
                break; // Nobody has a reason to; the next who needs this thread starts another.
            }
        }
        running = !things.isEmpty();
        return running;
    }
}
