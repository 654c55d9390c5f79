package org.bsdsocket;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a CAN_RAW socket sends and receives: {@code struct can_frame}, or {@code struct canfd_frame} for the frames that
 * CAN_RAW_FD_FRAMES admits.
 *
 * @param canId the identifier with its flags, 32 bits unsigned
 * @param fd whether it is a CAN FD frame
 * @param flags of a CAN FD frame, 0 to 255
 * @param data at most as many bytes as the struct has room for: 8, or 64 with CAN FD
 * @see <a href="https://docs.kernel.org/networking/can.html">Controller Area Network</a>
 */
public record CanFrame(long canId, boolean fd, int flags, Octets data) {

    public CanFrame {
        Ranges.unsigned32("canId", canId);
        Ranges.unsigned8("flags", flags);
        Objects.requireNonNull(data, "data");
        if (!fd && flags != 0) {
            throw new IllegalArgumentException("flags are " + flags + "; expected 0 in a frame that is not CAN FD");
        }
    }

    /** A classic frame. */
    public CanFrame(long canId, byte[] data) {
        this(canId, false, 0, Octets.of(Objects.requireNonNull(data, "data")));
    }

    /**
     * The frame from the system's bytes, whose number says which of the two it is.
     *
     * @throws IllegalArgumentException if they are as many as neither has, or hold fewer than the frame says
     * @throws UnavailableException if the backend or the platform has no CAN
     */
    public static CanFrame of(byte[] bytes, SocketModule module) {
        boolean fd = Objects.requireNonNull(bytes, "bytes").length == Struct.size(module, "canfd_frame");
        int classic = Struct.size(module, "can_frame");
        if (!fd && bytes.length != classic) {
            throw new IllegalArgumentException("a CAN frame of " + bytes.length + " bytes; expected " + classic
                    + ", or " + Struct.size(module, "canfd_frame") + " with CAN FD");
        }
        Struct from = Struct.of(module, fd ? "canfd_frame" : "can_frame", bytes);
        byte[] room = from.getBytes("data");
        int length = (int) from.unsigned(fd ? "len" : "can_dlc");
        if (length > room.length) {
            throw new IllegalArgumentException(
                    "a CAN frame that says " + length + " bytes; expected at most " + room.length);
        }
        int flags = fd ? (int) from.unsigned("flags") : 0;
        return new CanFrame(from.unsigned("can_id"), fd, flags, Octets.of(Arrays.copyOf(room, length)));
    }

    /**
     * The bytes as the system reads them.
     *
     * @throws IllegalArgumentException if the data does not fit
     * @throws UnavailableException if the backend or the platform has no CAN
     */
    public byte[] toBytes(SocketModule module) {
        String struct = fd ? "canfd_frame" : "can_frame";
        int room = Struct.size(module, struct + ".data");
        if (data.length() > room) {
            throw new IllegalArgumentException(
                    "data has " + data.length() + " bytes; expected at most " + room + " in struct " + struct);
        }
        Struct frame = Struct.zero(module, struct).put("can_id", canId).put("data", data.toByteArray());
        return (fd ? frame.put("len", data.length()).put("flags", flags) : frame.put("can_dlc", data.length()))
                .toByteArray();
    }
}
