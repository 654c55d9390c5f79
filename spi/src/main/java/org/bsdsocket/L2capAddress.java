package org.bsdsocket;

/**
 * The address of AF_BLUETOOTH with BTPROTO_L2CAP.
 *
 * <p>Python 3.12 has the pair {@code (bdaddr, psm)}, which is this with two zeros; the other two fields belong to fixed
 * channels and to Bluetooth Low Energy, and the system's bytes have them in any case.
 *
 * @param bdaddr the device's address, kept with two capital digits a byte
 * @param psm the protocol and service multiplexer, 16 bits unsigned
 * @param cid a fixed channel, 16 bits unsigned, or 0
 * @param bdaddrType the kind of device address: 0 for classic Bluetooth, 1 and 2 for public and random ones of Low Energy
 */
public record L2capAddress(String bdaddr, int psm, int cid, int bdaddrType) implements Address {

    public L2capAddress {
        bdaddr = BluetoothText.normal(bdaddr);
        Ranges.unsigned16("psm", psm);
        Ranges.unsigned16("cid", cid);
        Ranges.unsigned8("bdaddrType", bdaddrType);
    }

    /** The documented pair. */
    public L2capAddress(String bdaddr, int psm) {
        this(bdaddr, psm, 0, 0);
    }

    /** As Python shows it: {@code ('00:11:22:AA:BB:CC', 4097)}; longer where the other fields are not zero. */
    @Override
    public String toString() {
        if (bdaddrType != 0) {
            return PythonRepr.tuple(bdaddr, psm, cid, bdaddrType);
        }
        return cid != 0 ? PythonRepr.tuple(bdaddr, psm, cid) : PythonRepr.tuple(bdaddr, psm);
    }
}
