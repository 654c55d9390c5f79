package org.bsdsocket.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What could not be tried because the machine lacks something, and how to get it. */
record UnmetSection(Compliance compliance) implements Section {

    @Override
    public String id() {
        return "unmet";
    }

    @Override
    public String title() {
        return "Unmet preconditions";
    }

    @Override
    public boolean hasContent() {
        return compliance.counts().containsKey(Outcome.UNMET);
    }

    @Override
    public void write(Markup html) {
        html.element("p", "Not tried, because the machine lacks something. This is neither a pass nor a failure.");
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        html.element("th", "What is missing", "scope", "col")
                .element("th", "How to get it", "scope", "col")
                .element("th", "Not tried", "scope", "col");
        html.close("tr").close("thead").open("tbody");
        byNeed().forEach((missing, checks) -> {
            html.open("tr").open("th", "scope", "row").element("code", missing.need());
            html.element("small", missing.description(), "class", "block").close("th");
            html.open("td");
            if (!missing.how().isEmpty()) {
                html.element("code", missing.how());
            }
            html.close("td").open("td");
            Tried.byColumn(html, checks);
            html.close("td").close("tr");
        });
        html.close("tbody").close("table").close("div");
    }

    private Map<Missing, Map<Column, List<Check>>> byNeed() {
        Map<String, Missing> known = new LinkedHashMap<>();
        Map<String, Map<Column, List<Check>>> found = new TreeMap<>();
        for (Column column : compliance.columns()) {
            for (Check check : column.run().checks()) {
                if (check.outcome() == Outcome.UNMET) {
                    for (Missing missing : missing(check)) {
                        known.putIfAbsent(missing.need(), missing);
                        Tried.add(found.computeIfAbsent(missing.need(), n -> new LinkedHashMap<>()), column, check);
                    }
                }
            }
        }
        Map<Missing, Map<Column, List<Check>>> byNeed = new LinkedHashMap<>();
        found.forEach((need, checks) -> {
            Missing missing = known.get(need);
            if (missing != null) {
                byNeed.put(missing, checks);
            }
        });
        return byNeed;
    }

    private static List<Missing> missing(Check check) {
        return check.missing().isEmpty() ? List.of(new Missing(check.reason(), "", "")) : check.missing();
    }
}
