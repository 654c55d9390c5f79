package org.bsdsocket;

/**
 * The address of AF_CAN with CAN_RAW or CAN_BCM: Python's {@code (interface,)}.
 *
 * @param ifname the network interface's name, as {@code can0}; {@code ""} for all of the family
 * @see <a href="https://docs.kernel.org/networking/can.html">Controller Area Network</a>
 */
public record CanAddress(String ifname) implements Address {

    public CanAddress {
        Ranges.noNul("ifname", ifname);
    }

    /** As Python shows it: {@code ('can0',)}. */
    @Override
    public String toString() {
        return PythonRepr.tuple(ifname);
    }
}
