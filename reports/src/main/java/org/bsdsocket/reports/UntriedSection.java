package org.bsdsocket.reports;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What no run tries, whatever the backend and the machine, and why. */
record UntriedSection(Compliance compliance) implements Section {

    private static final Set<Outcome> UNTRIED =
            EnumSet.of(Outcome.UNTESTED, Outcome.EXCLUDED, Outcome.INAPPLICABLE, Outcome.UNTESTABLE);

    @Override
    public String id() {
        return "untried";
    }

    @Override
    public String title() {
        return "Not tried, with reasons";
    }

    @Override
    public boolean hasContent() {
        return compliance.counts().keySet().stream().anyMatch(UNTRIED::contains);
    }

    @Override
    public void write(Markup html) {
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        html.element("th", "Assertion", "scope", "col")
                .element("th", "Promise", "scope", "col")
                .element("th", "Why it is not tried", "scope", "col");
        html.close("tr").close("thead").open("tbody");
        for (String anchor : compliance.anchors()) {
            compliance.assertions(anchor).values().forEach(checks -> row(html, checks));
        }
        html.close("tbody").close("table").close("div");
    }

    private static void row(Markup html, Map<Column, Check> checks) {
        Map<String, Check> reasons = new LinkedHashMap<>();
        checks.values().stream()
                .filter(check -> UNTRIED.contains(check.outcome()))
                .forEach(check -> reasons.putIfAbsent(check.outcome().word() + check.reason(), check));
        if (reasons.isEmpty()) {
            return;
        }
        Check first = reasons.values().iterator().next();
        html.open("tr").open("th", "scope", "row");
        Chips.link(html, first);
        html.close("th").element("td", first.promise()).open("td");
        for (Check check : reasons.values()) {
            html.open("p");
            Chips.chip(html, check.outcome(), check.outcome().word());
            html.text(" " + check.reason()).close("p");
        }
        html.close("td").close("tr");
    }
}
