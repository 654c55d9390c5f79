package org.bsdsocket.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What backends do not claim, by capability; every refusal was checked. */
record UnsupportedSection(Compliance compliance) implements Section {

    @Override
    public String id() {
        return "unsupported";
    }

    @Override
    public String title() {
        return "Unsupported by capability";
    }

    @Override
    public boolean hasContent() {
        return compliance.counts().containsKey(Outcome.UNSUPPORTED);
    }

    @Override
    public void write(Markup html) {
        html.element(
                "p",
                "The backend says that it cannot do this, and the kit saw it refuse each time instead of doing half of it.");
        Map<String, Map<Column, List<Check>>> byCapability = new TreeMap<>();
        for (Column column : compliance.columns()) {
            for (Check check : column.run().checks()) {
                if (check.outcome() == Outcome.UNSUPPORTED) {
                    Tried.add(
                            byCapability.computeIfAbsent(check.group(), group -> new LinkedHashMap<>()), column, check);
                }
            }
        }
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        html.element("th", "Capability", "scope", "col")
                .element("th", "Why", "scope", "col")
                .element("th", "Refused", "scope", "col");
        html.close("tr").close("thead").open("tbody");
        byCapability.forEach((capability, checks) -> {
            html.open("tr")
                    .open("th", "scope", "row")
                    .element("code", capability)
                    .close("th");
            html.open("td");
            reasons(checks).forEach(reason -> html.element("p", reason));
            html.close("td").open("td");
            Tried.byColumn(html, checks);
            html.close("td").close("tr");
        });
        html.close("tbody").close("table").close("div");
    }

    private static Set<String> reasons(Map<Column, List<Check>> checks) {
        Set<String> reasons = new TreeSet<>();
        checks.values().forEach(list -> list.forEach(check -> reasons.add(check.reason())));
        reasons.remove("");
        return reasons;
    }
}
