package org.bsdsocket;

import java.util.Arrays;
import java.util.Objects;

/**
 * One item of ancillary data: what Python has as {@code (cmsg_level, cmsg_type, cmsg_data)}.
 *
 * @param level the protocol level's number; see {@link SocketModule#valueOf}
 * @param type the number of the type within that level
 * @param data the bytes of the message without header and padding
 */
public record ControlMessage(int level, int type, byte[] data) {

    public ControlMessage {
        data = Objects.requireNonNull(data, "data").clone();
    }

    @Override
    public byte[] data() {
        return data.clone();
    }

    /** The array itself, for those who only read it. */
    byte[] bytes() {
        return data;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ControlMessage other
                && level == other.level
                && type == other.type
                && Arrays.equals(data, other.data);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * level + type) + Arrays.hashCode(data);
    }

    /** As Python shows it. */
    @Override
    public String toString() {
        return "(" + level + ", " + type + ", " + PythonRepr.bytes(data) + ")";
    }
}
