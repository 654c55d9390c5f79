package org.bsdsocket.jni;

/** Prints whether the backend works in this JVM, for {@link LoadingTest}. */
final class Availability {

    static final String WORKS = "works\n";

    private Availability() {}

    public static void main(String[] arguments) {
        System.out.print(
                new JniProvider().unavailableBecause().map(why -> why + "\n").orElse(WORKS));
    }
}
