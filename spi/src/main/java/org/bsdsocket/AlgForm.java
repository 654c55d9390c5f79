package org.bsdsocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** AF_ALG, whose names are text in UTF-8. */
final class AlgForm implements FamilyForm {

    @Override
    public Sockaddr toSystem(Address address, int protocol, String call) {
        if (address instanceof AlgAddress to) {
            return new Sockaddr.Alg(bytes(to.type()), bytes(to.name()), (int) to.feat(), (int) to.mask());
        }
        throw FamilyForm.wrong(call, "AF_ALG", "AlgAddress(type, name, feat, mask)", address);
    }

    private static Octets bytes(String text) {
        return Octets.of(text.getBytes(UTF_8));
    }

    @Override
    public @Nullable Address toUser(Sockaddr address) {
        return address instanceof Sockaddr.Alg from
                ? new AlgAddress(
                        text(from.type()),
                        text(from.name()),
                        Integer.toUnsignedLong(from.feat()),
                        Integer.toUnsignedLong(from.mask()))
                : null;
    }

    private static String text(Octets bytes) {
        return new String(bytes.toByteArray(), UTF_8);
    }
}
