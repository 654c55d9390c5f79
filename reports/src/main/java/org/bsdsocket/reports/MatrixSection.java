package org.bsdsocket.reports;

import java.util.Map;
import java.util.Set;

/** Anchors by backends: in each cell how many assertions had which outcome, coloured by the worst of them. */
record MatrixSection(Compliance compliance) implements Section {

    @Override
    public String id() {
        return "matrix";
    }

    @Override
    public String title() {
        return "Matrix";
    }

    @Override
    public boolean hasContent() {
        return !compliance.anchors().isEmpty();
    }

    @Override
    public void write(Markup html) {
        html.open("div", "class", "scroll").open("table", "class", "matrix");
        html.element(
                "caption",
                Words.count(compliance.anchors().size(), "documented item") + ", with the outcomes of "
                        + "their assertions on each backend. The colour of a cell is that of the worst outcome in it.");
        html.open("thead").open("tr").element("th", "Documented item", "scope", "col");
        compliance.columns().forEach(column -> html.element("th", column.label(), "scope", "col"));
        html.close("tr").close("thead");
        compliance.sections().forEach((section, anchors) -> section(html, section, anchors));
        html.close("table").close("div");
    }

    private void section(Markup html, String section, Set<String> anchors) {
        html.open("tbody");
        if (!section.isEmpty()) {
            String width = "" + (compliance.columns().size() + 1);
            html.open("tr", "class", "chapter");
            html.element("th", section, "scope", "rowgroup", "colspan", width);
            html.close("tr");
        }
        for (String anchor : anchors) {
            html.open("tr").open("th", "scope", "row");
            html.open("a", "href", "#" + Chips.anchorId(anchor))
                    .element("code", anchor)
                    .close("a");
            html.close("th");
            for (Column column : compliance.columns()) {
                cell(html, Run.counts(Compliance.checks(column, anchor)), anchor);
            }
            html.close("tr");
        }
        html.close("tbody");
    }

    /** An enum map iterates worst first, so its first key is the worst outcome. */
    private static void cell(Markup html, Map<Outcome, Integer> counts, String anchor) {
        if (counts.isEmpty()) {
            html.element("td", "not run", "class", "nothing");
            return;
        }
        Outcome worst = counts.keySet().iterator().next();
        html.open("td", "class", "cell " + worst.word());
        html.element("a", Words.counts(counts), "href", "#" + Chips.anchorId(anchor));
        html.close("td");
    }
}
