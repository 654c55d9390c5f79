package org.bsdsocket;

import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/** Bluetooth device addresses as text: six hexadecimal bytes with colons between, the most significant first. */
final class BluetoothText {

    private static final Pattern BYTE = Pattern.compile("[0-9A-Fa-f]{1,2}");
    private static final int BYTES = 6;
    private static final HexFormat HEX = HexFormat.ofDelimiter(":").withUpperCase();

    private BluetoothText() {}

    /** The same address with two capital digits a byte. */
    static String normal(String bdaddr) {
        return format(parse(Objects.requireNonNull(bdaddr, "bdaddr")));
    }

    /** Six bytes in the order of the text. */
    static Octets parse(String bdaddr) {
        String[] parts = bdaddr.split(":", -1);
        byte[] bytes = new byte[BYTES];
        if (parts.length != BYTES) {
            throw bad(bdaddr);
        }
        for (int i = 0; i < BYTES; i++) {
            if (!BYTE.matcher(parts[i]).matches()) {
                throw bad(bdaddr);
            }
            bytes[i] = (byte) Integer.parseInt(parts[i], 16);
        }
        return Octets.of(bytes);
    }

    static String format(Octets bdaddr) {
        return HEX.formatHex(bdaddr.toByteArray());
    }

    private static IllegalArgumentException bad(String bdaddr) {
        return new IllegalArgumentException("bad Bluetooth address " + PythonRepr.text(bdaddr)
                + "; expected six hexadecimal bytes as in '00:11:22:AA:BB:CC'");
    }
}
