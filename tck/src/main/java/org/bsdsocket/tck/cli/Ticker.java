package org.bsdsocket.tck.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.tck.UnmetException;
import org.bsdsocket.tck.run.Attempt;
import org.jspecify.annotations.Nullable;

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
        red += isRed(attempt.thrown()) ? 1 : 0;
        if (System.nanoTime() - next >= 0) {
            next = System.nanoTime() + PAUSE;
            say();
        }
    }

    // A refusal and a lack of the machine are judged later; to report them as red would frighten for nothing.
    private static boolean isRed(@Nullable Throwable thrown) {
        return thrown != null && !(thrown instanceof UnavailableException) && !(thrown instanceof UnmetException);
    }

    /** Says the last word. */
    synchronized void end() {
        say();
    }

    private void say() {
        err.printf("%s: %d tests ended, %d of them red%n", what, ended, red);
        err.flush();
    }
}
