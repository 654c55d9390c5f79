package org.bsdsocket.tck.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name by which the catalogue refers to a unit of the documentation: the first {@value #DIGITS}
 * hexadecimal digits of the SHA-256 of its normalised text.
 *
 * <p>Normalising takes away what a change of layout could alter: white space becomes one blank,
 * letters become small, typographic signs become plain, and running text loses the marks of emphasis
 * and code. Signatures and code keep their marks, since an asterisk or an underscore means something
 * there.
 */
public final class SentenceHash {

    /** How many hexadecimal digits are kept: 96 bits, far more than two thousand units need. */
    public static final int DIGITS = 24;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("[\"*]|(?<![\\p{L}\\p{N}_)])_|_(?![\\p{L}\\p{N}_])");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private SentenceHash() {}

    /** Returns the hash of a unit's text. */
    public static String of(Unit.Kind kind, String text) {
        byte[] digest = sha256().digest(normalise(kind, text).getBytes(UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }

    static String normalise(Unit.Kind kind, String text) {
        String plain = plain(text);
        if (kind != Unit.Kind.SIGNATURE && kind != Unit.Kind.CODE) {
            plain = MARKS.matcher(plain).replaceAll("");
        }
        return WHITE_SPACE.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the words of a text, in small letters and without any mark, as they are compared for borrowing. */
    static List<String> words(String text) {
        String small = MARKS.matcher(plain(text)).replaceAll("").toLowerCase(Locale.ROOT);
        return NOT_A_WORD.splitAsStream(small).filter(word -> !word.isEmpty()).toList();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String plain(String text) {
        return text.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u2014', '-');
    }
}
