package org.bsdsocket.tck.tests.text;

import java.util.HexFormat;

/** Bytes as their digits. */
final class Hex {

    private Hex() {}

    static byte[] of(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    static String text(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
