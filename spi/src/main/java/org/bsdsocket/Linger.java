package org.bsdsocket;

/**
 * The value of SO_LINGER: {@code struct linger}.
 *
 * @param onoff whether close() waits for what has not been sent
 * @param linger how long, in seconds, 0 or more
 * @see <a href="https://man7.org/linux/man-pages/man7/socket.7.html">socket(7)</a>
 */
public record Linger(boolean onoff, int linger) {

    public Linger {
        if (linger < 0) {
            throw new IllegalArgumentException("linger is " + linger + "; expected 0 seconds or more");
        }
    }

    /**
     * The value from the system's bytes.
     *
     * @throws IllegalArgumentException if they are fewer than the struct has
     * @throws UnavailableException if the backend or the platform has no {@code struct linger}
     */
    public static Linger of(byte[] bytes, SocketModule module) {
        Struct from = Struct.of(module, "linger", bytes);
        return new Linger(from.get("l_onoff") != 0, (int) from.get("l_linger"));
    }

    /**
     * The bytes as the system reads them.
     *
     * @throws UnavailableException if the backend or the platform has no {@code struct linger}
     */
    public byte[] toBytes(SocketModule module) {
        return Struct.zero(module, "linger")
                .put("l_onoff", onoff ? 1 : 0)
                .put("l_linger", linger)
                .toByteArray();
    }
}
