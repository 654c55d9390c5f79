package org.bsdsocket.tck;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads the stacks of threads: is one inside the module under test, and where. */
final class Stacks {

    private static final int SHOWN = 24;

    private Stacks() {}

    /** Whether a thread is inside the module under test, or inside a saboteur that stands for it. */
    static boolean inModule(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(Stacks::ofModule);
    }

    /** The module's call that a thread is in, or its innermost frame if it is in none. */
    static String innermost(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        if (stack.length == 0) {
            return "a thread that has ended";
        }
        String name = Arrays.stream(stack)
                .filter(Stacks::ofModule)
                .reduce((inner, outer) -> outer)
                .map(frame -> simple(frame.getClassName()) + "." + frame.getMethodName())
                .orElse(null);
        return name != null ? name : simple(stack[0].getClassName()) + "." + stack[0].getMethodName();
    }

    /** The stack as lines, each after a line end. */
    static String text(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return Arrays.stream(stack)
                .limit(SHOWN)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining("", "; thread " + thread.getName() + " is", ""));
    }

    /** The stack of a thread, for a failure that it caused; where it has none, our own. */
    static StackTraceElement[] caller(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return stack.length > 0 ? stack : Thread.currentThread().getStackTrace();
    }

    private static boolean ofModule(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.startsWith("org.bsdsocket.")
                && (!name.startsWith("org.bsdsocket.tck.") || name.startsWith("org.bsdsocket.tck.saboteur."));
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
