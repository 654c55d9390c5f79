package org.bsdsocket;

/**
 * The address of AF_CAN with CAN_J1939: Python's {@code (interface, name, pgn, addr)}.
 *
 * @param ifname the network interface's name, as {@code can0}
 * @param name the control unit's NAME: 64 bits unsigned, so that those beyond {@link Long#MAX_VALUE} are negative here
 * @param pgn the number of the parameter group, 32 bits unsigned
 * @param addr the address, 0 to 255
 * @see <a href="https://docs.kernel.org/networking/j1939.html">J1939</a>
 */
public record CanJ1939Address(String ifname, long name, long pgn, int addr) implements Address {

    public CanJ1939Address {
        Ranges.noNul("ifname", ifname);
        Ranges.unsigned32("pgn", pgn);
        Ranges.unsigned8("addr", addr);
    }

    /** As Python shows it: {@code ('can0', 0, 262144, 32)}. */
    @Override
    public String toString() {
        return PythonRepr.tuple(ifname, new PythonRepr.Literal(Long.toUnsignedString(name)), pgn, addr);
    }
}
