package org.bsdsocket.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The report for people: one HTML file that needs nothing else, neither scripts nor a network. */
final class IndexPage {

    private static final String TITLE = "Compliance with Python 3.12’s socket module";

    private final Compliance compliance;
    private final Markup html = new Markup();

    private IndexPage(Compliance compliance) {
        this.compliance = compliance;
    }

    /**
     * Returns the page.
     *
     * @param siblings links to other reports beside it: name of the file, and what it is
     */
    static String of(Compliance compliance, Map<String, String> siblings) throws IOException {
        return new IndexPage(compliance).page(siblings);
    }

    private String page(Map<String, String> siblings) throws IOException {
        html.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", compliance.verdict().words() + " – " + TITLE);
        html.style(resource("report.css")).close("head").open("body");
        header();
        html.open("main");
        List<Section> sections = List.of(
                new RunsSection(compliance),
                new WhereSection(compliance),
                new FailuresSection(compliance),
                new MatrixSection(compliance),
                new UnmetSection(compliance),
                new UnsupportedSection(compliance),
                new ObservationsSection(compliance),
                new UntriedSection(compliance),
                new AuditSection(compliance),
                new AssertionsSection(compliance));
        List<Section> shown = sections.stream().filter(Section::hasContent).toList();
        contents(shown, siblings);
        for (Section section : shown) {
            html.open("section", "id", section.id(), "aria-labelledby", section.id() + "-title");
            html.element("h2", section.title(), "id", section.id() + "-title");
            section.write(html);
            html.close("section");
        }
        html.close("main");
        footer();
        return html.close("body").close("html").toString();
    }

    private void header() {
        Verdict verdict = compliance.verdict();
        html.open("header", "class", "verdict " + verdict.name().toLowerCase(Locale.ROOT));
        html.element("p", TITLE, "class", "kicker");
        html.element("h1", Headline.of(compliance));
        html.element("p", Headline.where(compliance), "class", "quiet");
        for (String line : Headline.details(compliance)) {
            html.element("p", line);
        }
        html.close("header");
    }

    private void contents(List<Section> sections, Map<String, String> siblings) {
        html.open("nav", "aria-label", "Contents").open("ul");
        for (Section section : sections) {
            html.open("li")
                    .element("a", section.title(), "href", "#" + section.id())
                    .close("li");
        }
        html.close("ul");
        if (!siblings.isEmpty()) {
            html.open("ul", "class", "siblings");
            siblings.forEach((file, name) ->
                    html.open("li").element("a", name, "href", file).close("li"));
            html.close("ul");
        }
        html.close("nav");
    }

    private void footer() {
        html.open("footer").element("h2", "What the words mean").open("dl");
        for (Outcome outcome : Outcome.values()) {
            html.open("div").open("dt");
            Chips.chip(html, outcome, outcome.word());
            html.close("dt").element("dd", outcome.meaning()).close("div");
        }
        html.close("dl");
        html.element(
                "p",
                "A certificate covers a group of assertions only where every one of them was tried and none failed. "
                        + "One failure, or one fault of the kit, and there is no certificate at all.");
        html.close("footer");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(IndexPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
