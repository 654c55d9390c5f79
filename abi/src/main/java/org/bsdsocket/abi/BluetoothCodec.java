package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.bsdsocket.Octets;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of AF_BLUETOOTH: a struct for each protocol, which nothing in the bytes tells apart.
 *
 * @see L2capCodec
 * @see RfcommCodec
 * @see HciCodec
 * @see ScoCodec
 */
final class BluetoothCodec implements FamilyCodec {

    private final int family;
    private final Map<Long, FamilyCodec> byProtocol = new HashMap<>();

    BluetoothCodec(Abi abi, Head head) {
        family = abi.constant("AF_BLUETOOTH");
        byProtocol.put(abi.required("BTPROTO_L2CAP"), new L2capCodec(abi, head));
        byProtocol.put(abi.required("BTPROTO_RFCOMM"), new RfcommCodec(abi, head));
        byProtocol.put(abi.required("BTPROTO_HCI"), new HciCodec(abi, head));
        byProtocol.put(abi.required("BTPROTO_SCO"), new ScoCodec(abi, head));
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
