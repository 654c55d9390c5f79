package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bsdsocket.Octets;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of AF_BLUETOOTH: a struct for each protocol, which nothing in the bytes tells apart.
 *
 * <p>The structs and their fields have other names on FreeBSD, and NetBSD has one struct for all. A protocol is there if
 * the table has its number and a struct with the field that tells its sockets apart; controllers that are known by their
 * address and not by a number, as the BSDs have them, have no record.
 *
 * @see L2capCodec
 * @see RfcommCodec
 * @see HciCodec
 * @see ScoCodec
 */
final class BluetoothCodec implements FamilyCodec {

    /** The prefix of the fields of NetBSD's struct. */
    static final String NETBSD = "sockaddr_bt.bt_";

    private static final String FREEBSD_L2CAP = "sockaddr_l2cap.l2cap_";
    private static final String FREEBSD_RFCOMM = "sockaddr_rfcomm.rfcomm_";

    private final int family;
    private final Map<Long, FamilyCodec> byProtocol = new HashMap<>();

    BluetoothCodec(Abi abi, Head head) {
        family = abi.constant("AF_BLUETOOTH");
        add(abi, "BTPROTO_L2CAP", "psm", at -> new L2capCodec(abi, head, at), "sockaddr_l2.l2_", FREEBSD_L2CAP, NETBSD);
        add(
                abi,
                "BTPROTO_RFCOMM",
                "channel",
                at -> new RfcommCodec(abi, head, at),
                "sockaddr_rc.rc_",
                FREEBSD_RFCOMM,
                NETBSD);
        add(abi, "BTPROTO_HCI", "dev", at -> new HciCodec(abi, head, at), "sockaddr_hci.hci_");
        add(abi, "BTPROTO_SCO", "bdaddr", at -> new ScoCodec(abi, head, at), "sockaddr_sco.sco_", NETBSD);
    }

    /** @param structs what may come before the names of the fields, of which the table has one or none */
    private void add(Abi abi, String protocol, String field, Function<String, FamilyCodec> codec, String... structs) {
        OptionalLong number = abi.value(protocol);
        Stream.of(structs)
                .filter(struct -> abi.value("offsetof." + struct + field).isPresent())
                .findFirst()
                .filter(struct -> number.isPresent())
                .ifPresent(struct -> byProtocol.put(number.getAsLong(), codec.apply(struct)));
    }

    /** The struct that the prefix of its fields names. */
    static String struct(String prefix) {
        return prefix.substring(0, prefix.indexOf('.'));
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return byProtocol.values().stream()
                .flatMap(codec -> codec.records().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        for (FamilyCodec codec : byProtocol.values()) {
            if (codec.records().contains(address.getClass())) {
                return codec.encode(address, into);
            }
        }
        throw new IllegalArgumentException("not an AF_BLUETOOTH address: " + address);
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        FamilyCodec codec = byProtocol.get((long) protocol.getAsInt());
        return codec == null ? null : codec.decode(from, end, protocol);
    }

    /** {@code bdaddr_t} has the least significant byte first, and its text the most significant. */
    static void put(ByteBuffer struct, Field field, Octets bdaddr) {
        for (int i = 0; i < bdaddr.length(); i++) {
            struct.put(field.end() - 1 - i, bdaddr.at(i));
        }
    }

    static Octets get(ByteBuffer struct, Field field) {
        byte[] bytes = new byte[field.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = struct.get(field.end() - 1 - i);
        }
        return Octets.of(bytes);
    }
}
