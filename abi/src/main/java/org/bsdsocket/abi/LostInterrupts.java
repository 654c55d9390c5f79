package org.bsdsocket.abi;

import java.lang.ref.WeakReference;
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

    /** Each belongs to a thread, with which it goes. */
    private final Rounds<WeakReference<Call>> calls =
            new Rounds<>("bsdsocket-lost-interrupts", INTERVAL_MILLIS, 0, call -> catchUp(call.get()));

    void watch(Call call) {
        if (POSSIBLE) {
            calls.add(new WeakReference<>(call));
        }
    }

    private static boolean catchUp(@Nullable Call call) {
        return call != null && call.catchUp();
    }
}
