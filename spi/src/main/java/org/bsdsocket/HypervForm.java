package org.bsdsocket;

import java.util.HexFormat;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** AF_HYPERV of Windows. */
final class HypervForm implements FamilyForm {

    @Override
    public Sockaddr toSystem(Address address, int protocol, String call) {
        if (address instanceof HypervAddress to) {
            return new Sockaddr.Hyperv(bytes(to.vmId()), bytes(to.serviceId()));
        }
        throw FamilyForm.wrong(call, "AF_HYPERV", "HypervAddress(vmId, serviceId)", address);
    }

    private static Octets bytes(String uuid) {
        return Octets.of(HexFormat.of().parseHex(uuid.replace("-", "")));
    }

    @Override
    public @Nullable Address toUser(Sockaddr address) {
        return address instanceof Sockaddr.Hyperv from
                ? new HypervAddress(text(from.vmId()), text(from.serviceId()))
                : null;
    }

    private static String text(Octets uuid) {
        return HexFormat.of()
                .formatHex(uuid.toByteArray())
                .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
