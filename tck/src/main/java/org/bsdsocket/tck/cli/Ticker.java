package org.bsdsocket.tck.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.tck.UnmetException;
import org.bsdsocket.tck.run.Attempt;
import org.jspecify.annotations.Nullable;

/** Says on standard error how far a run has come, about once a second, and which tests went wrong as they do. */
final class Ticker implements Consumer<Attempt> {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final PrintWriter err;
    private final String what;
    private final boolean naming;
    // All guarded by this.
    private int ended;
    private int red;
    private long next = System.nanoTime() + PAUSE;

    /**
     * One for a run.
     *
     * @param naming whether tests that go wrong are worth a line: not where a saboteur is at work
     */
    Ticker(PrintWriter err, String what, boolean naming) {
        this.err = err;
        this.what = what;
        this.naming = naming;
    }

    @Override
    public synchronized void accept(Attempt attempt) {
        ended++;
        if (isRed(attempt.thrown())) {
            red++;
            name(attempt);
        }
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

    private void name(Attempt attempt) {
        if (naming) {
            err.printf(
                    "%s: %s.%s is red after %d ms%n",
                    what,
                    attempt.test().getDeclaringClass().getSimpleName(),
                    attempt.test().getName(),
                    attempt.duration().toMillis());
            err.flush();
        }
    }

    private void say() {
        err.printf("%s: %d tests ended, %d of them red%n", what, ended, red);
        err.flush();
    }
}
