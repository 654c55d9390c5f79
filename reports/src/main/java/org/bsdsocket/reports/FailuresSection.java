package org.bsdsocket.reports;

/** Whatever failed: what was promised, what was expected and what came, where, and how to see it again. */
record FailuresSection(Compliance compliance) implements Section {

    @Override
    public String id() {
        return "failures";
    }

    @Override
    public String title() {
        return "Failures";
    }

    @Override
    public boolean hasContent() {
        return compliance.counts().keySet().stream().anyMatch(Outcome::isFailure);
    }

    @Override
    public void write(Markup html) {
        for (Column column : compliance.columns()) {
            for (Check check : column.run().checks()) {
                if (check.outcome().isFailure()) {
                    failure(html, column, check);
                }
            }
        }
    }

    private static void failure(Markup html, Column column, Check check) {
        html.open("article", "class", "failure");
        html.open("h3");
        Chips.link(html, check);
        html.text(" ");
        Chips.chip(html, check.outcome(), check.outcome().word());
        html.element("span", " on " + column.label(), "class", "quiet").close("h3");
        html.open("dl");
        term(html, "Promise", check.promise(), false);
        term(html, "Reason", check.reason(), false);
        term(html, "Expected", check.expected(), true);
        term(html, "Actual", check.actual(), true);
        term(html, "At", check.at(), true);
        term(html, "Again", check.again(), true);
        html.close("dl");
        if (!check.trace().isEmpty()) {
            html.open("details").element("summary", "Stack").element("pre", check.trace());
            html.close("details");
        }
        html.close("article");
    }

    private static void term(Markup html, String name, String value, boolean literal) {
        if (!value.isEmpty()) {
            html.open("div").element("dt", name);
            html.open("dd").element(literal ? "code" : "span", value).close("dd");
            html.close("div");
        }
    }
}
