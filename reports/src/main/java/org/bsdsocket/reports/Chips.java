package org.bsdsocket.reports;

import java.util.Map;

/** Outcomes as small coloured labels; the word is always there, so that nobody needs the colour. */
final class Chips {

    private Chips() {}

    static void chip(Markup html, Outcome outcome, String text) {
        html.element("span", text, "class", "chip " + outcome.word(), "title", outcome.meaning());
    }

    /** Writes a label with a number for each outcome. */
    static void counts(Markup html, Map<Outcome, Integer> counts) {
        boolean first = true;
        for (Map.Entry<Outcome, Integer> count : counts.entrySet()) {
            if (!first) {
                html.text(" ");
            }
            first = false;
            chip(html, count.getKey(), count.getValue() + " " + count.getKey().word());
        }
    }

    /** Draws the counts as a bar; it repeats what {@link #counts} says and is hidden from readers of texts. */
    static void bar(Markup html, Map<Outcome, Integer> counts) {
        html.open("div", "class", "bar", "aria-hidden", "true");
        counts.forEach((outcome, n) -> html.element("span", "", "class", outcome.word(), "style", "flex-grow:" + n));
        html.close("div");
    }

    /** Writes an identifier as a link to where everything is said of it. */
    static void link(Markup html, Check check) {
        html.open("a", "href", "#" + anchorId(check.anchor()))
                .element("code", check.id())
                .close("a");
    }

    static String anchorId(String anchor) {
        return "anchor-" + anchor;
    }
}
