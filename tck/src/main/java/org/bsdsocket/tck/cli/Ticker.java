package org.bsdsocket.tck.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bsdsocket.tck.run.Attempt;

/** Says on standard error how far a run has come, about once a second. */
final class Ticker implements Consumer<Attempt> {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final PrintWriter err;
    private final String what;
    // All guarded by this.
    private int ended;
    private int red;
    private long next = System.nanoTime() + PAUSE;

    Ticker(PrintWriter err, String what) {
        this.err = err;
        this.what = what;
    }

    @Override
    public synchronized void accept(Attempt attempt) {
        ended++;
        red += attempt.thrown() == null ? 0 : 1;
        if (System.nanoTime() - next >= 0) {
            next = System.nanoTime() + PAUSE;
            say();
        }
    }

    /** Says the last word. */
    synchronized void end() {
        say();
    }

    private void say() {
        err.printf("%s: %d tests ended, %d of them not as they should%n", what, ended, red);
        err.flush();
    }
}
