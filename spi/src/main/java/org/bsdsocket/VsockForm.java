package org.bsdsocket;

import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** AF_VSOCK. */
final class VsockForm implements FamilyForm {

    @Override
    public Sockaddr toSystem(Address address, int protocol, String call) {
        if (address instanceof VsockAddress to) {
            return new Sockaddr.Vsock((int) to.cid(), (int) to.port());
        }
        throw FamilyForm.wrong(call, "AF_VSOCK", "VsockAddress(cid, port)", address);
    }

    @Override
    public @Nullable Address toUser(Sockaddr address) {
        return address instanceof Sockaddr.Vsock from
                ? new VsockAddress(Integer.toUnsignedLong(from.cid()), Integer.toUnsignedLong(from.port()))
                : null;
    }
}
