package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import org.bsdsocket.Octets;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * Socket addresses as the bytes of a {@code struct sockaddr} and back.
 *
 * <p>Immutable. Everything is written from index 0 of a buffer in native byte order, and only the bytes that the returned
 * length counts are meaningful. Each family has a codec of its own; one that the platform's table does not have goes
 * through {@link Sockaddr.Raw} in both directions.
 */
public final class SockaddrCodec {

    private final String platform;
    private final int capacity;
    private final Head head;
    private final Map<Class<?>, FamilyCodec> byRecord = new HashMap<>();
    private final @Nullable FamilyCodec[] byFamily;

    public SockaddrCodec(Abi abi) {
        platform = abi.platform();
        capacity = abi.sizeof("sockaddr_storage");
        head = new Head(abi);
        byFamily = new @Nullable FamilyCodec[1 << Byte.SIZE];
        add(new InetCodec(abi, head));
        add(new Inet6Codec(abi, head));
        add(new UnixCodec(abi, head));
        add(abi, "AF_NETLINK", "sockaddr_nl", NetlinkCodec::new);
        add(abi, "AF_TIPC", "sockaddr_tipc", TipcCodec::new);
        add(abi, "AF_CAN", "sockaddr_can", CanCodec::new);
        if (abi.value("AF_BLUETOOTH").isPresent()) {
            add(new BluetoothCodec(abi, head));
        }
        add(abi, "AF_ALG", "sockaddr_alg", AlgCodec::new);
        add(abi, "AF_VSOCK", "sockaddr_vm", VsockCodec::new);
        add(abi, "AF_PACKET", "sockaddr_ll", PacketCodec::new);
        add(abi, "AF_QIPCRTR", "sockaddr_qrtr", QipcrtrCodec::new);
        add(abi, "AF_SYSTEM", "sockaddr_ctl", SystemCodec::new);
        add(abi, "AF_HYPERV", "SOCKADDR_HV", HypervCodec::new);
    }

    private void add(Abi abi, String family, String struct, BiFunction<Abi, Head, FamilyCodec> codec) {
        if (abi.value(family).isPresent() && abi.value("sizeof." + struct).isPresent()) {
            add(codec.apply(abi, head));
        }
    }

    private void add(FamilyCodec codec) {
        byFamily[codec.family()] = codec;
        codec.records().forEach(record -> byRecord.put(record, codec));
    }

    /** Bytes that a buffer needs to take any address. */
    public int capacity() {
        return capacity;
    }

    /**
     * Writes the address and returns its length in bytes.
     *
     * @throws IllegalArgumentException if the address is too long for its struct, a file name contains a NUL, or the
     *     platform has no such address or no number for a family so great
     */
    public int encode(Sockaddr address, ByteBuffer into) {
        if (address instanceof Sockaddr.Raw raw) {
            return encodeRaw(raw, into);
        }
        FamilyCodec codec = byRecord.get(address.getClass());
        if (codec == null) {
            throw new IllegalArgumentException(
                    "an address of the form " + address.getClass().getSimpleName() + " does not exist on " + platform);
        }
        return codec.encode(address, into);
    }

    /** The same for a socket whose protocol does not matter. */
    public @Nullable Sockaddr decode(ByteBuffer from, long length) {
        return decode(from, length, () -> 0);
    }

    /**
     * Reads an address of {@code length} bytes; null for length 0.
     *
     * <p>A length greater than the buffer is what the kernel reports for an address that it had to cut.
     *
     * @param protocol the socket's protocol, asked only for families whose addresses depend on it
     */
    public @Nullable Sockaddr decode(ByteBuffer from, long length, IntSupplier protocol) {
        int end = (int) Math.min(length, Math.min(from.capacity(), capacity));
        if (end < head.end()) {
            return end <= 0 ? null : new Sockaddr.Raw(0, Octets.EMPTY);
        }
        int family = head.family(from);
        FamilyCodec codec = family < byFamily.length ? byFamily[family] : null;
        Sockaddr known = codec == null ? null : codec.decode(from, end, protocol);
        return known != null ? known : new Sockaddr.Raw(family, Octets.of(from, head.end(), end - head.end()));
    }

    private int encodeRaw(Sockaddr.Raw raw, ByteBuffer into) {
        head.check(raw.family());
        int count = raw.octets().length();
        int end = head.end() + count;
        if (end > capacity) {
            throw new IllegalArgumentException(
                    "address of " + count + " bytes after its family, expected at most " + (capacity - head.end()));
        }
        head.begin(into, raw.family(), end);
        raw.octets().copyTo(into, head.end());
        return end;
    }
}
