package org.bsdsocket.abi;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls whose threads were interrupted while nobody was there to be woken.
 *
 * <p>JDK 17 looks whom an interrupt is to wake before it sets the thread's status. A call that begins between the two arms its
 * {@link InterruptHook} too late and asks for the status too early. So a daemon looks at all calls every now and then. JDK 25
 * sets the status first; there nothing is watched.
 */
final class LostInterrupts {

    private static final boolean POSSIBLE = Runtime.version().feature() < 25;
    private static final long INTERVAL_MILLIS = 500;

    /** Guarded by this monitor, as is the flag. Each belongs to a thread, with which it goes. */
    private final List<WeakReference<Call>> calls = new ArrayList<>();

    private boolean running;

    synchronized void watch(Call call) {
        if (!POSSIBLE) {
            return;
        }
        calls.add(new WeakReference<>(call));
        if (!running) {
            Thread thread = new Thread(null, this::run, "bsdsocket-lost-interrupts", 0, false);
            thread.setDaemon(true);
            thread.start();
            running = true;
        }
    }

    private void run() {
        do {
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(INTERVAL_MILLIS));
        } while (look());
    }

    /** False when there is no thread left whose calls are to be watched. */
    private synchronized boolean look() {
        calls.removeIf(watched -> isOver(watched.get()));
        running = !calls.isEmpty();
        return running;
    }

    private static boolean isOver(@Nullable Call call) {
        return call == null || !call.catchUp();
    }
}
