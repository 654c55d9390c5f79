package org.bsdsocket.examples;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs an example in a JVM that has loaded its own network library before.
 *
 * <p>The JDK does so when a program first opens a file, and then tries three sockets out that nobody asked for. From the
 * mark on, all sockets are the example's.
 */
final class Started {

    static final String MARK = "-- from here on";

    private Started() {}

    public static void main(String[] args) throws IOException {
        FileChannel.open(Path.of("/dev/null")).close();
        System.out.println(MARK);
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        switch (args[0]) {
            case "EchoServer" -> EchoServer.main(rest);
            case "EchoClient" -> EchoClient.main(rest);
            default -> throw new IllegalArgumentException("no such example: " + args[0]);
        }
    }
}
