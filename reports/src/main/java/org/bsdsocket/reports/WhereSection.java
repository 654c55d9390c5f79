package org.bsdsocket.reports;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Where it ran: what every run has in common once, what differs by run. */
record WhereSection(Compliance compliance) implements Section {

    @Override
    public String id() {
        return "where";
    }

    @Override
    public String title() {
        return "Where it ran";
    }

    @Override
    public boolean hasContent() {
        return true;
    }

    @Override
    public void write(Markup html) {
        html.open("dl", "class", "where");
        values().forEach((label, byValue) -> {
            html.open("div").element("dt", label).open("dd");
            byValue.forEach((value, columns) -> {
                html.open("p");
                if (columns.size() < compliance.columns().size()) {
                    html.element("strong", Words.list(columns.stream().toList()) + " ");
                }
                html.element("code", value).close("p");
            });
            html.close("dd").close("div");
        });
        html.close("dl");
    }

    /** By label, then value: the columns that have it. */
    private Map<String, Map<String, Set<String>>> values() {
        Map<String, Map<String, Set<String>>> values = new LinkedHashMap<>();
        for (Column column : compliance.columns()) {
            column.run()
                    .where()
                    .forEach((label, value) -> values.computeIfAbsent(label, l -> new LinkedHashMap<>())
                            .computeIfAbsent(value, v -> new LinkedHashSet<>())
                            .add(column.label()));
        }
        return values;
    }
}
