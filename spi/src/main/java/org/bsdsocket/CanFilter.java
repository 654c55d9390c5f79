package org.bsdsocket;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;

/**
 * One filter of CAN_RAW_FILTER: {@code struct can_filter}. A frame passes if its identifier and this one agree under the mask.
 *
 * @param canId the identifier with its flags, 32 bits unsigned; CAN_INV_FILTER in it turns the answer round
 * @param canMask the bits that count, 32 bits unsigned
 * @see <a href="https://docs.kernel.org/networking/can.html">Controller Area Network</a>
 */
public record CanFilter(long canId, long canMask) {

    public CanFilter {
        Ranges.unsigned32("canId", canId);
        Ranges.unsigned32("canMask", canMask);
    }

    /** The option's value: all filters, one behind the other; none lets no frame pass. */
    public static byte[] toBytes(List<CanFilter> filters, SocketModule module) {
        Nulls.refuse("filters", filters);
        Objects.requireNonNull(module, "module");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        filters.forEach(filter -> bytes.writeBytes(filter.toBytes(module)));
        return bytes.toByteArray();
    }

    /**
     * The value from the system's bytes.
     *
     * @throws IllegalArgumentException if they are fewer than the struct has
     * @throws UnavailableException if the backend or the platform has no {@code struct can_filter}
     */
    public static CanFilter of(byte[] bytes, SocketModule module) {
        Struct from = Struct.of(module, "can_filter", bytes);
        return new CanFilter(from.unsigned("can_id"), from.unsigned("can_mask"));
    }

    /**
     * The bytes as the system reads them.
     *
     * @throws UnavailableException if the backend or the platform has no {@code struct can_filter}
     */
    public byte[] toBytes(SocketModule module) {
        return Struct.zero(module, "can_filter")
                .put("can_id", canId)
                .put("can_mask", canMask)
                .toByteArray();
    }
}
