package org.bsdsocket.tck.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All runs of a number of consecutive words of the documentation, to find where its words were borrowed. */
final class Phrases {

    private final int length;
    private final Set<String> runs = new HashSet<>();

    Phrases(Documentation documentation, int length) {
        this.length = length;
        List<String> words = new ArrayList<>();
        documentation.units().forEach(unit -> words.addAll(SentenceHash.words(unit.text())));
        for (int i = 0; i + length <= words.size(); i++) {
            runs.add(run(words, i));
        }
    }

    /** Returns the index of the first word of the first borrowed run. */
    Optional<Integer> firstIn(List<String> words) {
        for (int i = 0; i + length <= words.size(); i++) {
            if (runs.contains(run(words, i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private String run(List<String> words, int from) {
        return String.join(" ", words.subList(from, from + length));
    }
}
