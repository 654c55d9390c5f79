package org.bsdsocket;

import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** AF_INET, and AF_DIVERT, which has its addresses. */
final class InetForm implements FamilyForm {

    /** What users write. */
    static final String EXPECTED = "HostPort(host, port)";

    private static final String BROADCAST = "<broadcast>";

    private final String family;
    private final int number;
    private final FirstAddress lookup;

    /** @param number of AF_INET */
    InetForm(String family, int number, FirstAddress lookup) {
        this.family = family;
        this.number = number;
        this.lookup = lookup;
    }

    @Override
    public Sockaddr toSystem(Address address, int protocol, String call) throws OSException {
        if (address instanceof HostPort to) {
            return new Sockaddr.Inet(host(to.host(), call), to.port());
        }
        throw FamilyForm.wrong(call, family, EXPECTED, address);
    }

    private byte[] host(String host, String call) throws OSException {
        if (host.isEmpty()) {
            return new byte[4];
        }
        if (host.equals(BROADCAST)) {
            return new byte[] {-1, -1, -1, -1};
        }
        byte[] numeric = Inet4Text.strict(host);
        if (numeric != null) {
            return numeric;
        }
        if (lookup.of(number, host, call) instanceof Sockaddr.Inet found) {
            return found.address();
        }
        throw FirstAddress.unusable(call, host, "IPv4");
    }

    @Override
    public @Nullable Address toUser(Sockaddr address) {
        return address instanceof Sockaddr.Inet inet
                ? new HostPort(Inet4Text.format(inet.octets()), inet.port())
                : null;
    }
}
