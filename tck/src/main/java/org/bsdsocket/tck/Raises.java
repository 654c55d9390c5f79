package org.bsdsocket.tck;

import java.util.concurrent.Callable;
import org.bsdsocket.OSException;
import org.bsdsocket.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Expects an exception. */
final class Raises {

    private Raises() {}

    static <X extends Throwable> X check(Class<X> type, @Nullable String errno, Callable<?> call) {
        String expected = type.getSimpleName() + (errno == null ? "" : " [" + errno + "]");
        long start = System.nanoTime();
        Object value;
        try {
            value = call.call();
        } catch (UnavailableException refusal) {
            if (type.isInstance(refusal)) {
                return type.cast(refusal);
            }
            throw refusal;
        } catch (KitException | UnmetException e) {
            throw e;
        } catch (Throwable thrown) {
            if (type.isInstance(thrown)
                    && (errno == null || (thrown instanceof OSException os && errno.equals(os.errnoName())))) {
                return type.cast(thrown);
            }
            String actual = Texts.failure(thrown);
            throw new AssertionFailedError(
                    "expected " + expected + ", but it threw " + actual, expected, actual, thrown);
        }
        String actual = (value == null ? "returned" : Texts.of(value) + " returned") + " after "
                + Durations.text(java.time.Duration.ofNanos(System.nanoTime() - start));
        throw new AssertionFailedError("expected " + expected + ", but it " + actual, expected, actual);
    }
}
