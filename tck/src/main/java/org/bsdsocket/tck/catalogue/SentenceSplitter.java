package org.bsdsocket.tck.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a paragraph into sentences.
 *
 * <p>A sentence ends at a full stop, question mark or exclamation mark outside quoted code that is
 * followed by white space and by something that can begin a sentence. A remark that stands between
 * parentheses on its own is a sentence too, and so are two sentences between which a blank was forgotten.
 */
final class SentenceSplitter {

    private static final Pattern ABBREVIATION = Pattern.compile("(?s).*(?<![\\p{L}.])(e\\.g|i\\.e|ex|etc|cf|vs|al)");
    private static final Pattern INITIAL = Pattern.compile("(?s).*\\p{Lu}\\p{Ll}+\\s+\\p{Lu}");

    /**
     * A part of a paragraph.
     *
     * @param start the offset of its first character in the paragraph
     */
    record Sentence(int start, String text) {}

    private final String paragraph;
    private final boolean quotesPair;
    private final List<Sentence> sentences = new ArrayList<>();
    private int start;

    private SentenceSplitter(String paragraph) {
        this.paragraph = paragraph;
        // With an odd number of quotation marks nothing can be said about what is inside.
        this.quotesPair = paragraph.chars().filter(c -> c == '"').count() % 2 == 0;
    }

    static List<Sentence> split(String paragraph) {
        SentenceSplitter splitter = new SentenceSplitter(paragraph);
        splitter.run();
        return List.copyOf(splitter.sentences);
    }

    private void run() {
        boolean quoted = false;
        int depth = 0;
        skipWhiteSpace(0);
        for (int i = start; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (c == '"' && quotesPair) {
                quoted = !quoted;
            }
            if (quoted) {
                continue;
            }
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            }
            int end = i < start ? -1 : endAt(i, c, depth);
            if (end >= 0) {
                cut(end);
            }
        }
        cut(paragraph.length());
    }

    /** Returns where the sentence ends if the character at i ends it, else -1. */
    private int endAt(int i, char c, int depth) {
        if (c == ')' && depth == 0 && paragraph.charAt(start) == '(') {
            return blankThenCapital(i + 1) ? i + 1 : -1;
        }
        if (c != '.' && c != '?' && c != '!') {
            return -1;
        }
        if (blankIsMissing(i)) {
            return i + 1;
        }
        int end = i + 1;
        while (end < paragraph.length() && ")\u201d\u2019".indexOf(paragraph.charAt(end)) >= 0) {
            end++;
        }
        return blankThenSentence(end) && !isAbbreviation(i) ? end : -1;
    }

    private boolean isAbbreviation(int stop) {
        String before = paragraph.substring(start, stop);
        return ABBREVIATION.matcher(before).matches() || INITIAL.matcher(before).matches();
    }

    private boolean blankThenSentence(int end) {
        int next = afterBlank(end);
        return next >= 0 && (isCapital(next) || "\"_(*\u201c\u2018".indexOf(paragraph.charAt(next)) >= 0);
    }

    private boolean blankThenCapital(int end) {
        int next = afterBlank(end);
        return next >= 0 && isCapital(next);
    }

    /** A full stop right between a word in small letters and a capitalised one: a name with a dot looks otherwise. */
    private boolean blankIsMissing(int stop) {
        int word = stop;
        while (word > 0 && Character.isLowerCase(paragraph.charAt(word - 1))) {
            word--;
        }
        return word < stop
                && (word == 0 || Character.isWhitespace(paragraph.charAt(word - 1)))
                && stop + 2 < paragraph.length()
                && isCapital(stop + 1)
                && Character.isLowerCase(paragraph.charAt(stop + 2));
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(paragraph.charAt(at));
    }

    /** Returns the offset of the first character after white space at an offset, or -1 if there is none. */
    private int afterBlank(int at) {
        int next = at;
        while (next < paragraph.length() && Character.isWhitespace(paragraph.charAt(next))) {
            next++;
        }
        return next > at && next < paragraph.length() ? next : -1;
    }

    private void cut(int end) {
        String text = paragraph.substring(start, end).stripTrailing();
        if (!text.isEmpty()) {
            sentences.add(new Sentence(start, text));
        }
        skipWhiteSpace(end);
    }

    private void skipWhiteSpace(int from) {
        start = from;
        while (start < paragraph.length() && Character.isWhitespace(paragraph.charAt(start))) {
            start++;
        }
    }
}
