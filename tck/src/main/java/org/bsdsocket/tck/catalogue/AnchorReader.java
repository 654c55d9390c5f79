package org.bsdsocket.tck.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bsdsocket.spi.Capability;
import org.jspecify.annotations.Nullable;

/** Reads one file of the catalogue and refuses what its format does not allow. */
final class AnchorReader {

    /** What a line quoting the documentation begins with in a skeleton; no file of the catalogue keeps one. */
    static final String QUOTE = "#|";

    private static final Set<String> ANCHOR_KEYS =
            Set.of("anchor", "group", "availability", "sentences", "assertions", "retired");
    private static final Set<String> SENTENCE_KEYS = Set.of("hash", "assertions", "informative");
    private static final Set<String> ASSERTION_KEYS = Set.of(
            "n", "promise", "strength", "availability", "capability", "needs", "portable", "saboteurs", "untestable");
    private static final Set<String> RETIRED_KEYS = Set.of("n", "why");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{" + SentenceHash.DIGITS + "}");
    private static final Pattern SABOTEUR = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String file;
    private final YamlMap root;
    private final String name;
    private final String group;
    private final Availability availability;

    private AnchorReader(String file, String text) {
        refuseQuotes(file, text);
        this.file = file;
        this.root = YamlMap.parse(file, text, ANCHOR_KEYS);
        this.name = name();
        this.group = capability(root, "group", null);
        this.availability = availability(root, Availability.ALL);
    }

    /** @throws CatalogueException if the text is not a well-formed anchor */
    static Anchor read(String file, String text) {
        return new AnchorReader(file, text).anchor();
    }

    static String fileOf(String anchor) {
        return anchor + ".yaml";
    }

    private static void refuseQuotes(String file, String text) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].stripLeading().startsWith(QUOTE)) {
                throw CatalogueException.at(
                        file, i + 1, "a line of the skeleton still quotes the documentation: delete it");
            }
        }
    }

    private String name() {
        String anchor = root.text("anchor");
        if (!AssertionId.isAnchor(anchor)) {
            throw root.error("anchor", "not an anchor: " + anchor);
        }
        if (!fileOf(anchor).equals(file)) {
            throw root.error("anchor", "anchor " + anchor + " belongs into the file " + fileOf(anchor));
        }
        return anchor;
    }

    private Anchor anchor() {
        List<Assertion> assertions = new ArrayList<>();
        Set<Integer> numbers = new TreeSet<>();
        for (YamlMap map : root.maps("assertions", ASSERTION_KEYS)) {
            Assertion assertion = assertion(map);
            int n = assertion.id().n();
            if (!assertions.isEmpty()
                    && n <= assertions.get(assertions.size() - 1).id().n()) {
                throw map.error("n", "number " + n + " is given twice or out of order");
            }
            assertions.add(assertion);
            numbers.add(n);
        }
        Set<Integer> live = Set.copyOf(numbers);
        List<Retired> retired = new ArrayList<>();
        for (YamlMap map : root.maps("retired", RETIRED_KEYS)) {
            retired.add(new Retired(map.number("n"), map.text("why")));
            if (!numbers.add(map.number("n"))) {
                throw map.error("n", "number " + map.number("n") + " is retired and in use, or retired twice");
            }
        }
        refuseGaps(numbers);
        return new Anchor(name, group, sentences(live), assertions, retired);
    }

    private void refuseGaps(Set<Integer> numbers) {
        int expected = 1;
        for (int n : numbers) {
            if (n != expected) {
                throw root.error(
                        "assertions", "number " + expected + " is missing: numbers run from 1; list it as retired");
            }
            expected++;
        }
    }

    private List<Sentence> sentences(Set<Integer> live) {
        List<Sentence> sentences = new ArrayList<>();
        Set<Integer> made = new HashSet<>();
        for (YamlMap map : root.maps("sentences", SENTENCE_KEYS)) {
            Sentence sentence = sentence(map);
            for (int n : sentence.assertions()) {
                if (!live.contains(n)) {
                    throw map.error("assertions", "there is no assertion " + n + " in use");
                }
                made.add(n);
            }
            sentences.add(sentence);
        }
        if (sentences.isEmpty()) {
            throw root.error("'sentences' is missing");
        }
        for (int n : new TreeSet<>(live)) {
            if (!made.contains(n)) {
                throw root.error("assertions", "no sentence makes assertion " + n);
            }
        }
        return sentences;
    }

    private Sentence sentence(YamlMap map) {
        String hash = map.text("hash");
        if (!HASH.matcher(hash).matches()) {
            throw map.error("hash", "a hash is " + SentenceHash.DIGITS + " hexadecimal digits, not '" + hash + "'");
        }
        if (map.has("assertions") == map.has("informative")) {
            throw map.error("a sentence has either 'assertions' or 'informative: why'");
        }
        List<Integer> assertions = map.has("assertions") ? map.numbers("assertions") : List.of();
        return new Sentence(hash, assertions, map.textOrNull("informative"), map.line());
    }

    private Assertion assertion(YamlMap map) {
        List<String> saboteurs = map.texts("saboteurs");
        for (String saboteur : saboteurs) {
            if (!SABOTEUR.matcher(saboteur).matches()) {
                throw map.error("saboteurs", "a saboteur is named like zero-timeout-blocks, not '" + saboteur + "'");
            }
        }
        if (saboteurs.isEmpty() == !map.has("untestable")) {
            throw map.error("an assertion has either 'saboteurs' or 'untestable: why'");
        }
        return new Assertion(
                new AssertionId(name, map.number("n")),
                map.text("promise"),
                strength(map),
                availability(map, availability),
                capability(map, "capability", group),
                needs(map),
                map.flag("portable"),
                saboteurs,
                map.textOrNull("untestable"));
    }

    private static Strength strength(YamlMap map) {
        if (!map.has("strength")) {
            return Strength.MUST;
        }
        String text = map.text("strength");
        for (Strength strength : Strength.values()) {
            if (strength.toString().equals(text)) {
                return strength;
            }
        }
        throw map.error("strength", "'strength' is one of " + Arrays.toString(Strength.values()) + ", not " + text);
    }

    private static Set<Need> needs(YamlMap map) {
        EnumSet<Need> needs = EnumSet.noneOf(Need.class);
        map.texts("needs").forEach(need -> needs.add(oneOf(Need.class, map, "needs", need)));
        return needs;
    }

    private static Availability availability(YamlMap map, Availability otherwise) {
        if (!map.has("availability")) {
            return otherwise;
        }
        try {
            return Availability.of(map.texts("availability"));
        } catch (IllegalArgumentException e) {
            throw map.error("availability", String.valueOf(e.getMessage()));
        }
    }

    private static String capability(YamlMap map, String key, @Nullable String otherwise) {
        if (otherwise != null && !map.has(key)) {
            return otherwise;
        }
        return oneOf(Capability.class, map, key, map.text(key)).name();
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, YamlMap map, String key, String text) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw map.error(key, "'" + key + "' is one of " + Arrays.toString(type.getEnumConstants()) + ", not " + text);
    }
}
