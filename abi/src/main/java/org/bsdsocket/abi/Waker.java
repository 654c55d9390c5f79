package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bsdsocket.abi.libc.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * The signal that ends blocked calls, and the thread that repeats it for those who interrupt.
 *
 * <p>The first signal is sent by whoever wakes; it is lost only if it arrives just before the system call. Who closes a
 * handle waits for its calls anyway and repeats the signal meanwhile; who interrupts goes away, and this daemon does it. It
 * stays for a while when it has nothing to do, because starting a thread takes longer than all the rest.
 */
final class Waker {

    /** Names the signal's number, where the one chosen here is in use. */
    static final String SIGNAL_PROPERTY = "org.bsdsocket.wake.signal";

    /** How long to wait for a signal to show its effect. */
    static final long INTERVAL_MILLIS = 1;

    private static final long LINGER_MILLIS = 5_000;

    private final int signal;
    private final LostInterrupts lostInterrupts = new LostInterrupts();

    private final Rounds<Call> pending = new Rounds<>("bsdsocket-waker", INTERVAL_MILLIS, LINGER_MILLIS, Call::signal);

    /** Installs the handler. */
    Waker(Abi abi, Waiting waiting) {
        this.signal = install(abi, waiting);
    }

    int signal() {
        return signal;
    }

    LostInterrupts lostInterrupts() {
        return lostInterrupts;
    }

    void repeat(Call call) {
        pending.add(call);
    }

    /*
     * A real-time signal, since the others have meanings. The JDK uses the one two below the greatest for the same purpose,
     * and profilers and debuggers those at the low end. One that has a handler belongs to somebody else and is left alone,
     * unless the user asked for it by number.
     */
    private static int install(Abi abi, Waiting waiting) {
        Field handler = abi.field("sigaction.sa_handler");
        ByteBuffer action = ByteBuffer.allocateDirect(abi.sizeof("sigaction")).order(ByteOrder.nativeOrder());
        ByteBuffer present = ByteBuffer.allocateDirect(abi.sizeof("sigaction")).order(ByteOrder.nativeOrder());
        // All else is zero: no signal is masked, and without SA_RESTART the call returns.
        handler.put(action, waiting.signalHandler());

        Integer asked = asked();
        int greatest = waiting.sigrtmax();
        int first = asked != null ? asked : greatest - 4;
        int last = asked != null ? asked : greatest - 12;
        for (int candidate = first; candidate >= last; candidate--) {
            boolean free = waiting.sigaction(candidate, null, present) == 0 && handler.get(present) == 0;
            if ((free || asked != null) && waiting.sigaction(candidate, action, null) == 0) {
                return candidate;
            }
        }
        throw new IllegalStateException(
                asked != null
                        ? "signal " + asked + ", which -D" + SIGNAL_PROPERTY
                                + " names, cannot have a handler; expected one from the real-time range, as "
                                + (greatest - 4)
                        : "signals " + last + " to " + first
                                + " all have handlers already; name one that is free with -D" + SIGNAL_PROPERTY
                                + "=NUMBER");
    }

    private static @Nullable Integer asked() {
        String text = System.getProperty(SIGNAL_PROPERTY);
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "-D" + SIGNAL_PROPERTY + " is \"" + text + "\"; expected the number of a signal", e);
        }
    }
}
