package org.bsdsocket;

import java.util.HashMap;
import java.util.Map;
import org.bsdsocket.spi.ConstantTable;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * Addresses between the form that users write and the form that crosses the seam, names looked up.
 *
 * <p>Each family has a {@link FamilyForm}; what none of them knows passes as it is.
 */
final class Addresses {

    private final ConstantTable constants;
    private final Map<Integer, FamilyForm> byFamily = new HashMap<>();
    private final Map<Class<?>, FamilyForm> byRecord = new HashMap<>();
    private final Map<Class<?>, String> families = new HashMap<>();

    Addresses(ConstantTable constants, Resolver resolver) {
        this.constants = constants;
        InterfaceNames interfaces = new InterfaceNames(resolver);
        FirstAddress lookup = new FirstAddress(resolver);
        int afInet = (int) constants.value("AF_INET").orElse(0);
        FamilyForm inet = new InetForm("AF_INET", afInet, lookup);
        FamilyForm inet6 = new Inet6Form((int) constants.value("AF_INET6").orElse(0), lookup);
        add("AF_INET", inet, Sockaddr.Inet.class);
        add("AF_INET6", inet6, Sockaddr.Inet6.class);
        add("AF_UNIX", new UnixForm(), Sockaddr.Unix.class);
        add("AF_RDS", new RdsForm(new InetForm("AF_RDS", afInet, lookup), inet6));
        add("AF_DIVERT", new InetForm("AF_DIVERT", afInet, lookup));
        add("AF_NETLINK", new NetlinkForm(), Sockaddr.Netlink.class);
        add("AF_TIPC", new TipcForm(constants), Sockaddr.Tipc.class);
        add(
                "AF_CAN",
                new CanForm(constants, interfaces),
                Sockaddr.Can.class,
                Sockaddr.CanIsotp.class,
                Sockaddr.CanJ1939.class);
        add(
                "AF_BLUETOOTH",
                new BluetoothForm(constants),
                Sockaddr.L2cap.class,
                Sockaddr.Rfcomm.class,
                Sockaddr.Hci.class,
                Sockaddr.Sco.class);
        add("AF_ALG", new AlgForm(), Sockaddr.Alg.class);
        add("AF_VSOCK", new VsockForm(), Sockaddr.Vsock.class);
        add("AF_PACKET", new PacketForm(interfaces), Sockaddr.Packet.class);
        add("AF_QIPCRTR", new QipcrtrForm(), Sockaddr.Qipcrtr.class);
        add("AF_SYSTEM", new SystemForm(), Sockaddr.SystemControl.class);
        add("AF_HYPERV", new HypervForm(), Sockaddr.Hyperv.class);
    }

    private void add(String family, FamilyForm form, Class<?>... records) {
        constants.value(family).ifPresent(number -> byFamily.put((int) number, form));
        for (Class<?> each : records) {
            byRecord.put(each, form);
            families.put(each, family);
        }
    }

    /**
     * The address for a socket of that family and protocol. A numeric host needs no resolver; of a name's addresses the
     * first is taken.
     *
     * @param call for messages
     * @throws IllegalArgumentException for another form of address than the socket's, a NUL in a name, or a host without an
     *     IDNA form
     */
    Sockaddr resolve(int family, int protocol, Address address, String call) throws OSException {
        FamilyForm form = byFamily.get(family);
        if (form != null) {
            return form.toSystem(address, protocol, call);
        }
        if (address instanceof RawAddress raw) {
            return new Sockaddr.Raw(raw.family(), raw.data());
        }
        throw FamilyForm.wrong(call, "family " + family, "RawAddress(family, data)", address);
    }

    /** The number of the family that the address is of. */
    int family(Sockaddr address) {
        if (address instanceof Sockaddr.Raw raw) {
            return raw.family();
        }
        String name = families.get(address.getClass());
        return (int) constants
                .value(String.valueOf(name))
                .orElseThrow(() -> new IllegalStateException("the driver gave an address of " + name
                        + ", which its table of constants does not have: " + address));
    }

    /** The address as users get it; null for none. */
    @Nullable
    Address present(@Nullable Sockaddr address) {
        if (address == null) {
            return null;
        }
        FamilyForm form = byRecord.get(address.getClass());
        if (form != null) {
            return form.toUser(address);
        }
        return address instanceof Sockaddr.Raw raw ? new RawAddress(raw.family(), raw.octets()) : null;
    }
}
