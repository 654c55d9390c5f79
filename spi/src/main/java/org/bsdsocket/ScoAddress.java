package org.bsdsocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Objects;

/**
 * The address of AF_BLUETOOTH with BTPROTO_SCO.
 *
 * @param bdaddr the device's address, kept with two capital digits a byte
 */
public record ScoAddress(String bdaddr) implements Address {

    public ScoAddress {
        bdaddr = BluetoothText.normal(bdaddr);
    }

    /** The address from the bytes of its text, which is the form that Python takes. */
    public ScoAddress(byte[] bdaddr) {
        this(new String(Objects.requireNonNull(bdaddr, "bdaddr"), ISO_8859_1));
    }

    /** As Python shows it: {@code '00:11:22:AA:BB:CC'}. */
    @Override
    public String toString() {
        return PythonRepr.text(bdaddr);
    }
}
