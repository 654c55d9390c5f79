package org.bsdsocket;

import org.bsdsocket.spi.ConstantTable;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** AF_TIPC. */
final class TipcForm implements FamilyForm {

    private final ConstantTable constants;

    TipcForm(ConstantTable constants) {
        this.constants = constants;
    }

    @Override
    public Sockaddr toSystem(Address address, int protocol, String call) {
        if (address instanceof TipcAddress to) {
            int scope = to.scope() == TipcAddress.DEFAULT_SCOPE
                    ? (int) constants.value("TIPC_CLUSTER_SCOPE").orElse(0)
                    : to.scope();
            return new Sockaddr.Tipc((int) to.addrType(), (int) to.v1(), (int) to.v2(), (int) to.v3(), scope);
        }
        throw FamilyForm.wrong(call, "AF_TIPC", "TipcAddress(addrType, v1, v2, v3, scope)", address);
    }

    @Override
    public @Nullable Address toUser(Sockaddr address) {
        return address instanceof Sockaddr.Tipc from
                ? new TipcAddress(
                        from.addrType(),
                        Integer.toUnsignedLong(from.v1()),
                        Integer.toUnsignedLong(from.v2()),
                        Integer.toUnsignedLong(from.v3()),
                        from.scope())
                : null;
    }
}
