package org.bsdsocket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of Hangul syllables, which Unicode (section 3.12) puts together from the short names of their letters. */
final class HangulNames {

    private static final int FIRST = 0xac00;
    private static final List<String> LEADING =
            List.of("G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H");
    private static final List<String> VOWELS = List.of(
            "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU",
            "EU", "YI", "I");
    private static final List<String> TRAILING = List.of(
            "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS",
            "S", "SS", "NG", "J", "C", "K", "T", "P", "H");

    private HangulNames() {}

    /** The syllable's name; null where the character is none. */
    static @Nullable String of(int character) {
        int index = character - FIRST;
        int perLeading = VOWELS.size() * TRAILING.size();
        if (index < 0 || index >= LEADING.size() * perLeading) {
            return null;
        }
        return "HANGUL SYLLABLE " + LEADING.get(index / perLeading)
                + VOWELS.get(index % perLeading / TRAILING.size())
                + TRAILING.get(index % TRAILING.size());
    }
}
