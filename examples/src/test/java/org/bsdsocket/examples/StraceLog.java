package org.bsdsocket.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code strace -f -o} wrote, a line a call: those that others interrupted are whole, and no line names its thread. */
final class StraceLog {

    private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)");
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed> ?(.*)");
    private static final String UNFINISHED = " <unfinished ...>";

    private StraceLog() {}

    /** In the order in which the calls ended. */
    static List<String> calls(Path log) throws IOException {
        Map<String, String> begun = new HashMap<>();
        List<String> calls = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                continue;
            }
            String thread = parts.group(1);
            String text = parts.group(2);
            Matcher resumed = RESUMED.matcher(text);
            if (text.endsWith(UNFINISHED)) {
                begun.put(thread, text.substring(0, text.length() - UNFINISHED.length()));
            } else {
                calls.add(resumed.matches() ? begun.remove(thread) + resumed.group(1) : text);
            }
        }
        return calls;
    }
}
