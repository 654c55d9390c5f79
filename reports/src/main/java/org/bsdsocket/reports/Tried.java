package org.bsdsocket.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks collected by column, and written as a short list of anchors with the numbers of their assertions. */
final class Tried {

    private Tried() {}

    static void add(Map<Column, List<Check>> checks, Column column, Check check) {
        checks.computeIfAbsent(column, c -> new ArrayList<>()).add(check);
    }

    /** Writes {@code jni: socket.bind #1 #2, socket.close #4}, one paragraph a column. */
    static void byColumn(Markup html, Map<Column, List<Check>> checks) {
        checks.forEach((column, list) -> {
            html.open("p").element("strong", column.label() + " ").text(list.size() + ": ");
            ids(html, list);
            html.close("p");
        });
    }

    private static void ids(Markup html, List<Check> checks) {
        Map<String, List<String>> numbers = new TreeMap<>();
        checks.forEach(check -> numbers.computeIfAbsent(check.anchor(), anchor -> new ArrayList<>())
                .add(check.number()));
        boolean first = true;
        for (Map.Entry<String, List<String>> anchor : numbers.entrySet()) {
            html.text(first ? "" : ", ");
            first = false;
            html.open("a", "href", "#" + Chips.anchorId(anchor.getKey()));
            html.element("code", anchor.getKey()).close("a");
            html.element("small", " " + String.join(" ", anchor.getValue()));
        }
    }
}
