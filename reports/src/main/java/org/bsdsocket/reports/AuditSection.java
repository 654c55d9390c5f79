package org.bsdsocket.reports;

/** Where the catalogue differs from the documentation, and what it does not hold yet: nothing is claimed of that. */
record AuditSection(Compliance compliance) implements Section {

    @Override
    public String id() {
        return "catalogue";
    }

    @Override
    public String title() {
        return "The catalogue and the documentation";
    }

    @Override
    public boolean hasContent() {
        return !compliance.audit().equals(Audit.NONE);
    }

    @Override
    public void write(Markup html) {
        if (!compliance.audit().complaints().isEmpty()) {
            html.element("h3", "Complaints of the audit").open("ul", "class", "complaints");
            compliance.audit().complaints().forEach(complaint -> html.element("li", complaint));
            html.close("ul");
        }
        if (!compliance.audit().gaps().isEmpty()) {
            gaps(html);
        }
    }

    private void gaps(Markup html) {
        html.element("h3", "Not catalogued yet");
        int sentences =
                compliance.audit().gaps().stream().mapToInt(Gap::sentences).sum();
        html.element(
                "p",
                Words.count(compliance.audit().gaps().size(), "documented item") + " with "
                        + Words.count(sentences, "sentence")
                        + " are not catalogued yet, so that no verdict here says anything of them.");
        html.open("ul", "class", "gaps");
        for (Gap gap : compliance.audit().gaps()) {
            html.open("li").element("code", gap.anchor());
            html.element("small", " " + gap.sentences(), "class", "quiet").close("li");
        }
        html.close("ul");
    }
}
