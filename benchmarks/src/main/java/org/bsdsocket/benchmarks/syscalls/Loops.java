package org.bsdsocket.benchmarks.syscalls;

import java.io.IOException;
import java.util.Locale;
import org.bsdsocket.SocketModule;
import org.bsdsocket.UnavailableException;

/**
 * The program that is traced: runs every call many times on the backend that its argument names, and writes a line before
 * and after each loop, which the tracer sees too.
 */
final class Loops {

    /** As many rounds as a backlog and a receive buffer have room for; so many that what happens once in a while rounds away. */
    static final int ROUNDS = 48;

    private Loops() {}

    public static void main(String[] args) throws IOException {
        SocketModule socket = SocketModule.load(args[0].toLowerCase(Locale.ROOT));
        for (Operation operation : Operation.values()) {
            for (Mode mode : Mode.values()) {
                try {
                    // What is done for the first time, loading classes above all, is nobody's concern.
                    run(socket, operation, mode, "warm-up");
                    run(socket, operation, mode, operation + " " + mode);
                } catch (UnavailableException e) {
                    System.err.println(operation + " is not offered: " + e.getMessage());
                }
            }
        }
    }

    private static void run(SocketModule socket, Operation operation, Mode mode, String name) throws IOException {
        try (Ends ends = new Ends(socket, mode)) {
            operation.prepare(ends);
            mark("begin " + name);
            operation.loop(ends);
            mark("end " + name);
        }
    }

    private static void mark(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
