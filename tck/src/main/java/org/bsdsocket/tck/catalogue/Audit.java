package org.bsdsocket.tck.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds the catalogue against the documentation: every sentence of a catalogued anchor is known, every hash is a
 * sentence's, in the same order, and none of the documentation's phrases is borrowed.
 */
public final class Audit {

    /** As many consecutive words of the documentation make a promise or a reason a quotation. */
    static final int BORROWED_PROMISE = 8;
    /** As many make any part of a file one, comments included. */
    static final int BORROWED_TEXT = 12;

    private final Catalogue catalogue;
    private final Documentation documentation;
    private final List<Unit> unknown = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Audit(Catalogue catalogue, Documentation documentation) {
        this.catalogue = catalogue;
        this.documentation = documentation;
    }

    /** Returns what is wrong with a catalogue of a documentation. */
    public static AuditResult of(Catalogue catalogue, Documentation documentation) {
        return new Audit(catalogue, documentation).run();
    }

    private AuditResult run() {
        if (documentation.unaccounted() != 0) {
            problems.add("the documentation is laid out in a way the kit cannot read: " + documentation.unaccounted()
                    + " characters belong to nothing");
        }
        int catalogued = 0;
        for (Anchor anchor : catalogue.anchors()) {
            List<Unit> units = documentation.units(anchor.name());
            catalogued += units.size();
            if (units.isEmpty()) {
                problems.add(noSuchAnchor(anchor.name()));
            } else {
                compare(anchor, units);
            }
        }
        borrowings();
        return new AuditResult(
                unknown, problems, uncatalogued(), documentation.units().size(), catalogued);
    }

    private String noSuchAnchor(String name) {
        String known = documentation.anchorOf(name);
        String file = AnchorReader.fileOf(name) + ": the documentation has no anchor " + name;
        return known.equals(name) ? file : file + "; that name is documented under " + known;
    }

    private void compare(Anchor anchor, List<Unit> units) {
        String file = AnchorReader.fileOf(anchor.name());
        List<String> documented = new ArrayList<>(units.stream().map(Unit::hash).toList());
        List<Sentence> known = new ArrayList<>();
        for (Sentence sentence : anchor.sentences()) {
            if (documented.remove(sentence.hash())) {
                known.add(sentence);
            } else {
                problems.add(file + ":" + sentence.line() + ": no sentence of " + anchor.name() + " has the hash "
                        + sentence.hash());
            }
        }
        // What is left was not matched; a hash that the anchor has twice is missed as often as it is left.
        for (Unit unit : units) {
            if (documented.remove(unit.hash())) {
                unknown.add(unit);
            }
        }
        compareOrder(file, known, units);
    }

    private void compareOrder(String file, List<Sentence> known, List<Unit> units) {
        List<String> wanted = new ArrayList<>(units.stream().map(Unit::hash).toList());
        wanted.removeIf(Predicate.not(known.stream().map(Sentence::hash).toList()::contains));
        for (int i = 0; i < known.size() && i < wanted.size(); i++) {
            Sentence sentence = known.get(i);
            if (!sentence.hash().equals(wanted.get(i))) {
                problems.add(file + ":" + sentence.line() + ": out of order; the documentation has " + wanted.get(i)
                        + " here");
                return;
            }
        }
    }

    private void borrowings() {
        Phrases sentences = new Phrases(documentation, BORROWED_PROMISE);
        for (Anchor anchor : catalogue.anchors()) {
            String file = AnchorReader.fileOf(anchor.name());
            for (Assertion assertion : anchor.assertions()) {
                refuse(sentences, assertion.id() + ": its promise", assertion.promise());
                refuse(sentences, assertion.id() + ": its reason", assertion.untestable());
            }
            for (Sentence sentence : anchor.sentences()) {
                refuse(sentences, file + ":" + sentence.line() + ": the reason", sentence.informative());
            }
            for (Retired retired : anchor.retired()) {
                refuse(sentences, file + ": the reason why " + retired.n() + " is retired", retired.why());
            }
        }
        Phrases texts = new Phrases(documentation, BORROWED_TEXT);
        catalogue.files().forEach((file, text) -> refuseText(texts, file, text));
    }

    private void refuse(Phrases phrases, String what, @Nullable String text) {
        if (text != null && phrases.firstIn(SentenceHash.words(text)).isPresent()) {
            problems.add(what + " has " + BORROWED_PROMISE
                    + " words in a row that are the documentation's: say it in other words");
        }
    }

    private void refuseText(Phrases phrases, String file, String text) {
        List<String> words = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            for (String word : SentenceHash.words(all.get(i))) {
                words.add(word);
                lines.add(i + 1);
            }
        }
        phrases.firstIn(words)
                .ifPresent(at -> problems.add(file + ":" + lines.get(at) + ": " + BORROWED_TEXT
                        + " words in a row from here are the documentation's"));
    }

    private Map<String, Integer> uncatalogued() {
        Map<String, Integer> uncatalogued = new LinkedHashMap<>();
        for (String anchor : documentation.anchors()) {
            if (catalogue.anchor(anchor).isEmpty()) {
                uncatalogued.put(anchor, documentation.units(anchor).size());
            }
        }
        return uncatalogued;
    }
}
