package org.bsdsocket;

/**
 * The address of AF_BLUETOOTH with BTPROTO_HCI where the system names its controllers by their address, as NetBSD and
 * DragonFly BSD do.
 *
 * @param bdaddr the controller's address, kept with two capital digits a byte
 * @see HciAddress
 */
public record HciNodeAddress(String bdaddr) implements Address {

    public HciNodeAddress {
        bdaddr = BluetoothText.normal(bdaddr);
    }

    /** As Python shows it: {@code '00:11:22:AA:BB:CC'}. */
    @Override
    public String toString() {
        return PythonRepr.text(bdaddr);
    }
}
