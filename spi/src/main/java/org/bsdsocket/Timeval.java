package org.bsdsocket;

import java.time.Duration;
import java.util.Objects;

/**
 * The value of SO_RCVTIMEO and SO_SNDTIMEO: {@code struct timeval}.
 *
 * @param sec whole seconds, 0 or more
 * @param usec microseconds, 0 to 999999
 * @see <a href="https://man7.org/linux/man-pages/man7/socket.7.html">socket(7)</a>
 */
public record Timeval(long sec, int usec) {

    public Timeval {
        if (sec < 0 || usec < 0 || usec > 999_999) {
            throw new IllegalArgumentException("a time of " + sec + " s and " + usec
                    + " us; expected 0 or more seconds and 0 to 999999 microseconds");
        }
    }

    /** The time, cut to microseconds. */
    public static Timeval of(Duration time) {
        Objects.requireNonNull(time, "time");
        return new Timeval(time.getSeconds(), time.getNano() / 1000);
    }

    public Duration toDuration() {
        return Duration.ofSeconds(sec, usec * 1000L);
    }

    /**
     * The value from the system's bytes.
     *
     * @throws IllegalArgumentException if they are fewer than the struct has
     * @throws UnavailableException if the backend or the platform has no {@code struct timeval}
     */
    public static Timeval of(byte[] bytes, SocketModule module) {
        Struct from = Struct.of(module, "timeval", bytes);
        return new Timeval(from.get("tv_sec"), (int) from.get("tv_usec"));
    }

    /**
     * The bytes as the system reads them.
     *
     * @throws UnavailableException if the backend or the platform has no {@code struct timeval}
     */
    public byte[] toBytes(SocketModule module) {
        return Struct.zero(module, "timeval")
                .put("tv_sec", sec)
                .put("tv_usec", usec)
                .toByteArray();
    }
}
