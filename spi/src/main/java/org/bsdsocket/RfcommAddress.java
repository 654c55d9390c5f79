package org.bsdsocket;

/**
 * The address of AF_BLUETOOTH with BTPROTO_RFCOMM.
 *
 * @param bdaddr the device's address, kept with two capital digits a byte
 * @param channel 1 to 30; 0 when binding for one of the system's choice; at most 255
 */
public record RfcommAddress(String bdaddr, int channel) implements Address {

    public RfcommAddress {
        bdaddr = BluetoothText.normal(bdaddr);
        Ranges.unsigned8("channel", channel);
    }

    /** As Python shows it: {@code ('00:11:22:AA:BB:CC', 1)}. */
    @Override
    public String toString() {
        return PythonRepr.tuple(bdaddr, channel);
    }
}
