package org.bsdsocket.reports;

import java.util.List;
import java.util.Locale;

/** Each backend with its verdict, its counts, and the groups that its certificate covers or not. */
record RunsSection(Compliance compliance) implements Section {

    @Override
    public String id() {
        return "backends";
    }

    @Override
    public String title() {
        return "Backends";
    }

    @Override
    public boolean hasContent() {
        return true;
    }

    @Override
    public void write(Markup html) {
        html.open("div", "class", "cards");
        for (Column column : compliance.columns()) {
            card(html, column);
        }
        html.close("div");
    }

    private static void card(Markup html, Column column) {
        Run run = column.run();
        Verdict verdict = run.verdict();
        html.open("article", "class", "card " + verdict.name().toLowerCase(Locale.ROOT), "id", "run-" + column.slug());
        html.open("h3").text(column.label() + " ");
        html.element("span", verdict.words(), "class", "badge").close("h3");
        html.element("p", subtitle(run), "class", "quiet");
        if (!run.reason().isEmpty()) {
            html.element("p", run.reason());
        }
        if (!run.checks().isEmpty()) {
            Chips.bar(html, run.counts());
            html.open("p", "class", "chips");
            Chips.counts(html, run.counts());
            html.close("p");
        }
        groups(html, run);
        if (!run.certificate().isEmpty() && run.certified()) {
            html.open("p", "class", "quiet").text("Certificate: ");
            html.element("code", run.certificate()).close("p");
        }
        html.close("article");
    }

    private static String subtitle(Run run) {
        String subtitle = run.profile().isEmpty() ? "" : "profile " + run.profile();
        if (!run.platform().isEmpty()) {
            subtitle += (subtitle.isEmpty() ? "" : " · ") + run.platform();
        }
        if (!run.java().isEmpty()) {
            subtitle += " · Java " + run.java();
        }
        if (run.seconds() > 0) {
            subtitle += String.format(Locale.ROOT, " · %.1f s", run.seconds());
        }
        return subtitle;
    }

    private static void groups(Markup html, Run run) {
        List<Group> covered = run.groups().stream().filter(Group::covered).toList();
        List<Group> uncovered =
                run.groups().stream().filter(group -> !group.covered()).toList();
        if (!covered.isEmpty()) {
            html.element("h4", run.certified() ? "Covered" : "Would be covered");
            html.open("ul", "class", "groups");
            covered.forEach(group -> html.element("li", group.name()));
            html.close("ul");
        }
        if (!uncovered.isEmpty()) {
            html.element("h4", "Not covered");
            html.open("dl", "class", "why");
            for (Group group : uncovered) {
                html.open("div").element("dt", group.name()).element("dd", group.why());
                html.close("div");
            }
            html.close("dl");
        }
    }
}
