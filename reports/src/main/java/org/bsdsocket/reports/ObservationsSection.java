package org.bsdsocket.reports;

import java.util.Map;
import java.util.TreeSet;

/** What was seen of that which the documentation permits or leaves to the platform. */
record ObservationsSection(Compliance compliance) implements Section {

    @Override
    public String id() {
        return "observations";
    }

    @Override
    public String title() {
        return "Observations";
    }

    @Override
    public boolean hasContent() {
        return compliance.columns().stream()
                .flatMap(column -> column.run().checks().stream())
                .anyMatch(check -> !check.observed().isEmpty());
    }

    @Override
    public void write(Markup html) {
        html.element(
                "p",
                "What the documentation permits or leaves to the platform: recorded as seen here, and never a failure.");
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        html.element("th", "Assertion", "scope", "col").element("th", "What is left open", "scope", "col");
        compliance.columns().forEach(column -> html.element("th", column.label(), "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        for (String anchor : compliance.anchors()) {
            compliance.assertions(anchor).values().forEach(checks -> row(html, checks));
        }
        html.close("tbody").close("table").close("div");
    }

    private void row(Markup html, Map<Column, Check> checks) {
        if (checks.values().stream().allMatch(check -> check.observed().isEmpty())) {
            return;
        }
        Check first = checks.values().iterator().next();
        html.open("tr").open("th", "scope", "row");
        Chips.link(html, first);
        html.close("th").open("td").text(first.promise() + " ");
        html.element("small", first.strength(), "class", "quiet").close("td");
        for (Column column : compliance.columns()) {
            Check check = checks.get(column);
            html.open("td");
            if (check != null) {
                new TreeSet<>(check.observed())
                        .forEach(seen -> html.open("p").element("code", seen).close("p"));
            }
            html.close("td");
        }
        html.close("tr");
    }
}
