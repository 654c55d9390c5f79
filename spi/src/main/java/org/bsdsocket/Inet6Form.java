package org.bsdsocket;

import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** AF_INET6. */
final class Inet6Form implements FamilyForm {

    /** What users write. */
    static final String EXPECTED = "HostPort6(host, port, flowinfo, scopeId) or HostPort(host, port)";

    private final int number;
    private final FirstAddress lookup;

    Inet6Form(int number, FirstAddress lookup) {
        this.number = number;
        this.lookup = lookup;
    }

    @Override
    public Sockaddr toSystem(Address address, int protocol, String call) throws OSException {
        if (address instanceof HostPort to) {
            return resolve(to.host(), to.port(), 0, 0, call);
        }
        if (address instanceof HostPort6 to) {
            return resolve(to.host(), to.port(), to.flowinfo(), (int) to.scopeId(), call);
        }
        throw FamilyForm.wrong(call, "AF_INET6", EXPECTED, address);
    }

    private Sockaddr resolve(String host, int port, int flowinfo, int scopeId, String call) throws OSException {
        if (host.equals("<broadcast>") || host.equals("255.255.255.255")) {
            throw FirstAddress.unusable(call, host, "IPv6");
        }
        byte[] numeric = host.isEmpty() ? new byte[16] : Inet6Text.parse(host);
        if (numeric != null) {
            return new Sockaddr.Inet6(numeric, port, flowinfo, scopeId);
        }
        if (lookup.of(number, host, call) instanceof Sockaddr.Inet6 found) {
            // A zone in the host counts where there is no number; CPython forgets it, and the kernel then refuses.
            return new Sockaddr.Inet6(found.octets(), port, flowinfo, scopeId != 0 ? scopeId : found.scopeId());
        }
        throw FirstAddress.unusable(call, host, "IPv6");
    }

    /** Hosts are numeric and without a zone. */
    @Override
    public @Nullable Address toUser(Sockaddr address) {
        if (!(address instanceof Sockaddr.Inet6 inet)) {
            return null;
        }
        long scopeId = Integer.toUnsignedLong(inet.scopeId());
        return new HostPort6(Inet6Text.format(inet.address()), inet.port(), inet.flowinfo(), scopeId);
    }
}
