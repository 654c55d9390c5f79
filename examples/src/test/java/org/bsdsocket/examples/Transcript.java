package org.bsdsocket.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program said to the kernel about its sockets, in the words of strace, without what no two runs have in common: the
 * numbers of descriptors, where memory lies, and how far strace indents.
 */
final class Transcript {

    private static final Pattern CREATED = Pattern.compile("(?:socket|accept4?)\\(.*\\) += (\\d+)");
    private static final Pattern PAIR = Pattern.compile("socketpair\\(.*, \\[(\\d+), (\\d+)\\]\\) += 0");
    private static final Pattern FIRST = Pattern.compile("(\\w+)\\((\\d+),(.*)");
    private static final Pattern PASSED = Pattern.compile("cmsg_type=SCM_RIGHTS, cmsg_data=\\[([\\d, ]+)\\]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Map<String, String> names = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private boolean begun;
    private int sockets;

    private Transcript() {}

    /** From {@link Started#MARK} on. */
    static List<String> of(Path log) throws IOException {
        Transcript transcript = new Transcript();
        for (String call : StraceLog.calls(log)) {
            transcript.call(call);
        }
        return transcript.lines;
    }

    private void call(String call) {
        if (!begun) {
            begun = call.startsWith("write(1, \"" + Started.MARK);
            return;
        }
        Matcher first = FIRST.matcher(call);
        boolean writes = call.startsWith("write(");
        if (writes && !call.startsWith("write(1, ")) {
            return;
        }
        String shown = call;
        if (!writes && first.matches()) {
            shown = first.group(1) + "(" + names.getOrDefault(first.group(2), "?") + "," + first.group(3);
        }
        Matcher created = CREATED.matcher(call);
        Matcher pair = PAIR.matcher(call);
        if (created.matches()) {
            shown = call.substring(0, created.start(1)) + named(created.group(1));
        } else if (pair.matches()) {
            shown = call.substring(0, pair.start(1)) + named(pair.group(1)) + ", " + named(pair.group(2)) + "]) = 0";
        }
        shown = PASSED.matcher(shown)
                .replaceAll(found -> found.group().replace(found.group(1), passed(found.group(1), call)));
        lines.add(shown.replaceAll("\\) += ", ") = ").replaceAll("\\b0x[5-7][0-9a-f]{11}\\b", "MEMORY"));
    }

    private String named(String descriptor) {
        String name = "S" + ++sockets;
        names.put(descriptor, name);
        return name;
    }

    /** Those sent are known; of those received only their number is. */
    private String passed(String descriptors, String call) {
        return NUMBER.matcher(descriptors)
                .replaceAll(found -> call.startsWith("send") ? names.getOrDefault(found.group(), "?") : "new");
    }
}
