package org.bsdsocket;

import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** AF_QIPCRTR. */
final class QipcrtrForm implements FamilyForm {

    @Override
    public Sockaddr toSystem(Address address, int protocol, String call) {
        if (address instanceof QipcrtrAddress to) {
            return new Sockaddr.Qipcrtr((int) to.node(), (int) to.port());
        }
        throw FamilyForm.wrong(call, "AF_QIPCRTR", "QipcrtrAddress(node, port)", address);
    }

    @Override
    public @Nullable Address toUser(Sockaddr address) {
        return address instanceof Sockaddr.Qipcrtr from
                ? new QipcrtrAddress(Integer.toUnsignedLong(from.node()), Integer.toUnsignedLong(from.port()))
                : null;
    }
}
