package org.bsdsocket.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the system calls on IP sockets in what {@code strace -f -o} wrote.
 *
 * <p>Follows descriptors from socket, accept and dup to close, so whatever else the process does, in whichever thread, does
 * not count, and whatever it does with a socket does, by whichever call.
 */
final class SocketCalls {

    /** What strace has to show: all calls that may have to do with sockets, those left out that this platform lacks. */
    static final String TRACED =
            "%network,?poll,?ppoll,?select,?pselect6,?epoll_ctl,?ioctl,?fcntl,?close,?dup,?dup2,?dup3,"
                    + "?read,?readv,?write,?writev,?sendfile";

    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\) += (-?\\d+|\\?).*");
    private static final Pattern POLLED = Pattern.compile("fd=(\\d+)");
    private static final Pattern FIRST = Pattern.compile("(\\d+)\\b.*");

    private final Set<String> sockets = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    private SocketCalls() {}

    /** How often each call was made, after {@link Started#MARK} if that is there; accept4 counts as accept, ppoll as poll. */
    static Map<String, Integer> in(Path log) throws IOException {
        SocketCalls calls = new SocketCalls();
        for (String line : StraceLog.calls(log)) {
            calls.line(line);
        }
        return calls.counts;
    }

    private void line(String text) {
        if (text.startsWith("write(1, \"" + Started.MARK)) {
            sockets.clear();
            counts.clear();
        }
        Matcher call = CALL.matcher(text);
        if (call.matches()) {
            call(call.group(1), call.group(2), call.group(3));
        }
    }

    private void call(String name, String arguments, String result) {
        if (!concernsSocket(name, arguments)) {
            return;
        }
        switch (name) {
            case "socket", "accept", "accept4", "dup", "dup2", "dup3" -> sockets.add(result);
            case "fcntl" -> {
                if (arguments.contains("F_DUPFD")) {
                    sockets.add(result);
                }
            }
            case "close" -> sockets.remove(arguments.strip());
            default -> {}
        }
        counts.merge(usual(name), 1, Integer::sum);
    }

    private boolean concernsSocket(String name, String arguments) {
        if (name.equals("socket")) {
            return arguments.startsWith("AF_INET");
        }
        if (name.equals("poll") || name.equals("ppoll")) {
            return POLLED.matcher(arguments).results().anyMatch(fd -> sockets.contains(fd.group(1)));
        }
        Matcher first = FIRST.matcher(arguments);
        return first.matches() && sockets.contains(first.group(1));
    }

    private static String usual(String name) {
        return switch (name) {
            case "accept4" -> "accept";
            case "ppoll" -> "poll";
            default -> name;
        };
    }
}
