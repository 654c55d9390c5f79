package org.bsdsocket.properties;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Where chance finds addresses and texts: often where the rules of their form meet. */
final class Addresses {

    private static final Arbitrary<Integer> OCTETS = Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(0, 1, 9, 10, 19, 20, 99, 100, 127, 199, 200, 249, 250, 254, 255)),
            Tuple.of(1, Arbitraries.integers().between(0, 255)));

    private static final Arbitrary<Integer> GROUPS = Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.just(0)),
            Tuple.of(2, Arbitraries.of(1, 0xf, 0x10, 0xff, 0x100, 0xfff, 0x1000, 0xffff, 0xfe80)),
            Tuple.of(2, Arbitraries.integers().between(0, 0xffff)));

    private Addresses() {}

    static Arbitrary<byte[]> packed4() {
        return OCTETS.list().ofSize(4).map(Addresses::octets);
    }

    static Arbitrary<byte[]> packed6() {
        Arbitrary<byte[]> any = GROUPS.list().ofSize(8).map(Addresses::groups).withoutEdgeCases();
        Arbitrary<byte[]> embedded = Combinators.combine(Arbitraries.of(0, 1, 0xfffe, 0xffff), packed4())
                .as((sixth, last) -> {
                    byte[] address = groups(List.of(0, 0, 0, 0, 0, sixth, 0, 0));
                    System.arraycopy(last, 0, address, 12, 4);
                    return address;
                });
        return Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(1, embedded));
    }

    static Arbitrary<byte[]> packed() {
        return Arbitraries.oneOf(packed4(), packed6());
    }

    /** Texts with one to three slips in them, of which some leave an address. */
    static Arbitrary<String> mutated(Arbitrary<String> texts) {
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.strings()
                                .withChars("0123456789")
                                .ofMinLength(1)
                                .ofMaxLength(3)),
                Tuple.of(
                        4,
                        Arbitraries.strings()
                                .withChars("abcdefABCDEF0")
                                .ofMinLength(1)
                                .ofMaxLength(4)),
                Tuple.of(
                        6,
                        Arbitraries.of(
                                ":",
                                ".",
                                "::",
                                ":0:",
                                "0:",
                                ":0",
                                ".0",
                                "0",
                                "00",
                                "1.2.3.4",
                                ":1.2.3.4",
                                ":1.2.3.256")),
                Tuple.of(
                        3, Arbitraries.of("g", "x", "0x", "%", "%lo", "%1", "/8", "-", "+", " ", "\t", "\n", "[", "]")),
                // Digits and a stop of other scripts, which Character.digit and IDNA would take for ours.
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "\u0661", "\uff11", "\u0967", "\u3002", "\uff0e", "\uff1a", "\u00e9", "\ud83d")));
        Arbitrary<Slip> slips = Combinators.combine(
                        Arbitraries.of(Slip.Kind.class), Arbitraries.doubles().between(0, 1), pieces)
                .as(Slip::new);
        return Combinators.combine(texts, slips.list().ofMinSize(1).ofMaxSize(3))
                .as((text, made) -> {
                    String result = text;
                    for (Slip slip : made) {
                        result = slip.in(result);
                    }
                    return result;
                })
                .withoutEdgeCases();
    }

    /** @param where in the text, from 0 (its beginning) to 1 (its end) */
    private record Slip(Kind kind, double where, String piece) {

        enum Kind {
            INSERT,
            REPLACE,
            DELETE,
            CUT,
            DOUBLE,
            UPPER
        }

        String in(String text) {
            int at = (int) (where * text.length());
            int next = Math.min(text.length(), at + 1);
            return switch (kind) {
                case INSERT -> text.substring(0, at) + piece + text.substring(at);
                case REPLACE -> text.substring(0, at) + piece + text.substring(next);
                case DELETE -> text.substring(0, at) + text.substring(next);
                case CUT -> text.substring(0, at);
                case DOUBLE -> text.substring(0, next) + text.substring(at);
                case UPPER -> text.substring(0, at) + text.substring(at).toUpperCase(java.util.Locale.ROOT);
            };
        }
    }

    private static byte[] octets(List<Integer> numbers) {
        byte[] out = new byte[numbers.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = numbers.get(i).byteValue();
        }
        return out;
    }

    private static byte[] groups(List<Integer> numbers) {
        byte[] out = new byte[2 * numbers.size()];
        for (int i = 0; i < numbers.size(); i++) {
            out[2 * i] = (byte) (numbers.get(i) >> 8);
            out[2 * i + 1] = numbers.get(i).byteValue();
        }
        return out;
    }
}
