package org.bsdsocket.abi;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends calls of virtual threads that were to return at once and have not, so that they give their carriers back.
 *
 * <p>A daemon looks for them now and then, and goes when there has been none for a while: a call costs an entry in a map, and
 * wakes nobody.
 */
final class Overstay {

    /** How long a call may stay before it is ended; whoever looks may come as late again. */
    static final long LIMIT_MILLIS = 10;

    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Since when, by {@link System#nanoTime}. Guarded by this monitor, as are the others. */
    private final Map<Call, Long> calls = new HashMap<>();

    private long lastUse;
    private boolean running;

    /** Said before the call is entered: later, its thread must not wait for a monitor any more. */
    synchronized void begin(Call call) {
        if (!running) {
            Thread thread = new Thread(null, this::run, "bsdsocket-overstay", 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            thread.start();
            running = true;
        }
        lastUse = System.nanoTime();
        calls.put(call, lastUse);
    }

    /** Said after the call has been left, and before anybody else can have it. */
    synchronized void end(Call call) {
        calls.remove(call);
    }

    private void run() {
        do {
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(LIMIT_MILLIS));
        } while (look());
    }

    private synchronized boolean look() {
        long now = System.nanoTime();
        calls.forEach((call, since) -> {
            if (now - since >= TimeUnit.MILLISECONDS.toNanos(LIMIT_MILLIS)) {
                call.wake(); // Again at each look until it has gone, as a signal may come a moment too early.
            }
        });
        running = !calls.isEmpty() || now - lastUse < LINGER_NANOS;
        return running;
    }
}
