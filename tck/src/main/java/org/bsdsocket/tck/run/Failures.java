package org.bsdsocket.tck.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bsdsocket.tck.Texts;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Reads expected, actual and the place out of what a test threw. */
final class Failures {

    private static final int LONGEST = 400;
    // AssertJ's texts, where it does not tell the two apart itself.
    private static final Pattern ACTUAL_THEN_EXPECTED =
            Pattern.compile("(?s)(?:\\[(.*?)] *)?\\s*Expecting (?:actual)?:?\\s+(.*?)\\n\\s*((?:not )?to .*)");
    private static final Pattern NOTHING_THROWN = Pattern.compile("(?s).*Expecting code to raise a throwable.*");

    private Failures() {}

    static String expected(Throwable thrown, String promise) {
        if (thrown instanceof AssertionFailedError failed && failed.isExpectedDefined()) {
            return line(failed.getExpected().getStringRepresentation());
        }
        if (thrown instanceof AssertionError && thrown.getMessage() != null) {
            Matcher matcher = ACTUAL_THEN_EXPECTED.matcher(thrown.getMessage());
            if (matcher.matches()) {
                return line(matcher.group(3));
            }
            if (NOTHING_THROWN.matcher(thrown.getMessage()).matches()) {
                return "an exception";
            }
        }
        return promise;
    }

    static String actual(Throwable thrown) {
        if (thrown instanceof AssertionFailedError failed && failed.isActualDefined()) {
            return line(failed.getActual().getStringRepresentation());
        }
        if (!(thrown instanceof AssertionError)) {
            return line(Texts.failure(thrown));
        }
        String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
        Matcher matcher = ACTUAL_THEN_EXPECTED.matcher(message);
        if (matcher.matches()) {
            return line(matcher.group(2));
        }
        return NOTHING_THROWN.matcher(message).matches() ? "nothing was thrown" : line(message);
    }

    /** The line of the test that failed; where the stack does not show it, the test's name. */
    static String where(Method test, @Nullable Throwable thrown) {
        String type = test.getDeclaringClass().getName();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            for (StackTraceElement frame : t.getStackTrace()) {
                if (frame.getClassName().equals(type) || frame.getClassName().startsWith(type + "$")) {
                    return frame.getFileName() + ":" + frame.getLineNumber();
                }
            }
        }
        return test.getDeclaringClass().getSimpleName() + "." + test.getName();
    }

    static String detail(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String line(@Nullable String text) {
        String line = String.valueOf(text).lines().map(String::strip).collect(Collectors.joining(" "));
        return line.length() <= LONGEST
                ? line.strip()
                : line.substring(0, LONGEST).strip() + " ...";
    }
}
