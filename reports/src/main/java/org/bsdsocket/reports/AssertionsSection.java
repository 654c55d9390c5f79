package org.bsdsocket.reports;

import java.util.Map;

/** Every assertion with its outcome on every backend: where all links lead. */
record AssertionsSection(Compliance compliance) implements Section {

    @Override
    public String id() {
        return "assertions";
    }

    @Override
    public String title() {
        return "Every assertion";
    }

    @Override
    public boolean hasContent() {
        return !compliance.anchors().isEmpty();
    }

    @Override
    public void write(Markup html) {
        for (String anchor : compliance.anchors()) {
            html.open("div", "class", "scroll").open("table", "class", "assertions", "id", Chips.anchorId(anchor));
            html.open("caption").element("code", anchor).close("caption");
            html.open("thead").open("tr");
            html.element("th", "No.", "scope", "col").element("th", "Promise", "scope", "col");
            compliance.columns().forEach(column -> html.element("th", column.label(), "scope", "col"));
            html.close("tr").close("thead").open("tbody");
            compliance.assertions(anchor).values().forEach(checks -> row(html, checks));
            html.close("tbody").close("table").close("div");
        }
    }

    private void row(Markup html, Map<Column, Check> checks) {
        Check first = checks.values().iterator().next();
        html.open("tr", "id", first.id()).element("th", first.number(), "scope", "row");
        html.open("td").text(first.promise());
        if (!first.strength().equals("must")) {
            html.element("small", " " + first.strength(), "class", "quiet");
        }
        html.close("td");
        for (Column column : compliance.columns()) {
            Check check = checks.get(column);
            html.open("td");
            if (check == null) {
                html.element("span", "not run", "class", "quiet");
            } else {
                Chips.chip(html, check.outcome(), check.outcome().word());
                if (!check.reason().isEmpty()) {
                    html.element("small", check.reason(), "class", "block quiet");
                }
            }
            html.close("td");
        }
        html.close("tr");
    }
}
