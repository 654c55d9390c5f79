package org.bsdsocket;

import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** AF_UNIX. A limit on the length is the platform's; the driver knows it. */
final class UnixForm implements FamilyForm {

    @Override
    public Sockaddr toSystem(Address address, int protocol, String call) {
        if (!(address instanceof UnixAddress unix)) {
            throw FamilyForm.wrong(call, "AF_UNIX", "UnixAddress", address);
        }
        byte[] path = unix.bytes();
        if (!unix.isAbstract()) {
            for (byte b : path) {
                if (b == 0) {
                    throw new IllegalArgumentException(call + ": the AF_UNIX file name " + address + " has a NUL in it;"
                            + " only an abstract name may, and begins with one");
                }
            }
        }
        return new Sockaddr.Unix(path);
    }

    @Override
    public @Nullable Address toUser(Sockaddr address) {
        if (!(address instanceof Sockaddr.Unix unix)) {
            return null;
        }
        return unix.octets().length() == 0 ? UnixAddress.UNNAMED : UnixAddress.of(unix.path());
    }
}
