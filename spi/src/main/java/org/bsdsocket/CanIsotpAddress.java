package org.bsdsocket;

/**
 * The address of AF_CAN with CAN_ISOTP: Python's {@code (interface, rx_addr, tx_addr)}.
 *
 * @param ifname the network interface's name, as {@code can0}
 * @param rxAddr the CAN identifier to receive on, standard or extended with its flags, 32 bits unsigned
 * @param txAddr the CAN identifier to send with, likewise
 * @see <a href="https://docs.kernel.org/networking/iso15765-2.html">ISO 15765-2 transport protocol</a>
 */
public record CanIsotpAddress(String ifname, long rxAddr, long txAddr) implements Address {

    public CanIsotpAddress {
        Ranges.noNul("ifname", ifname);
        Ranges.unsigned32("rxAddr", rxAddr);
        Ranges.unsigned32("txAddr", txAddr);
    }

    /** As Python shows it: {@code ('can0', 291, 801)}. */
    @Override
    public String toString() {
        return PythonRepr.tuple(ifname, rxAddr, txAddr);
    }
}
