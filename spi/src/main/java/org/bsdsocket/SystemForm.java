package org.bsdsocket;

import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** AF_SYSTEM of macOS. Finding a kernel control by its name takes an ioctl that no backend has. */
final class SystemForm implements FamilyForm {

    @Override
    public Sockaddr toSystem(Address address, int protocol, String call) {
        if (address instanceof SystemAddress to) {
            return new Sockaddr.SystemControl((int) to.id(), (int) to.unit());
        }
        if (address instanceof SystemNameAddress) {
            throw UnavailableException.because(
                    Capability.SYSTEM,
                    call + ": finding the kernel control " + address + " by its name is beyond every backend;"
                            + " SystemAddress(id, unit) is not");
        }
        throw FamilyForm.wrong(call, "AF_SYSTEM", "SystemAddress(id, unit) or SystemNameAddress(name)", address);
    }

    @Override
    public @Nullable Address toUser(Sockaddr address) {
        return address instanceof Sockaddr.SystemControl from
                ? new SystemAddress(Integer.toUnsignedLong(from.id()), Integer.toUnsignedLong(from.unit()))
                : null;
    }
}
