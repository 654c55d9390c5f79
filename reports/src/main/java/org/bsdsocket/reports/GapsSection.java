package org.bsdsocket.reports;

/** Documented items that the catalogue does not hold yet: nothing is claimed of them. */
record GapsSection(Compliance compliance) implements Section {

    @Override
    public String id() {
        return "gaps";
    }

    @Override
    public String title() {
        return "Not catalogued yet";
    }

    @Override
    public boolean hasContent() {
        return !compliance.gaps().isEmpty();
    }

    @Override
    public void write(Markup html) {
        int sentences = compliance.gaps().stream().mapToInt(Gap::sentences).sum();
        html.element(
                "p",
                Words.count(compliance.gaps().size(), "documented item") + " with " + Words.count(sentences, "sentence")
                        + " are not catalogued yet, so that no verdict here says anything of them.");
        html.open("ul", "class", "gaps");
        for (Gap gap : compliance.gaps()) {
            html.open("li").element("code", gap.anchor());
            html.element("small", " " + gap.sentences(), "class", "quiet").close("li");
        }
        html.close("ul");
    }
}
