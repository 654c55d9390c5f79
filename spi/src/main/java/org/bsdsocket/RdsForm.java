package org.bsdsocket;

import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** AF_RDS, which has the addresses of AF_INET and, since Linux 4.20, of AF_INET6. */
final class RdsForm implements FamilyForm {

    private final FamilyForm inet;
    private final FamilyForm inet6;

    RdsForm(FamilyForm inet, FamilyForm inet6) {
        this.inet = inet;
        this.inet6 = inet6;
    }

    @Override
    public Sockaddr toSystem(Address address, int protocol, String call) throws OSException {
        return address instanceof HostPort6
                ? inet6.toSystem(address, protocol, call)
                : inet.toSystem(address, protocol, call);
    }

    @Override
    public @Nullable Address toUser(Sockaddr address) {
        Address found = inet.toUser(address);
        return found != null ? found : inet6.toUser(address);
    }
}
