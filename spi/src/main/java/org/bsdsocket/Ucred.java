package org.bsdsocket;

/**
 * The value of SO_PEERCRED and the data of SCM_CREDENTIALS: {@code struct ucred}.
 *
 * @param pid the process
 * @param uid its user, 32 bits unsigned
 * @param gid its group, 32 bits unsigned
 * @see <a href="https://man7.org/linux/man-pages/man7/unix.7.html">unix(7)</a>
 */
public record Ucred(int pid, long uid, long gid) {

    public Ucred {
        Ranges.unsigned32("uid", uid);
        Ranges.unsigned32("gid", gid);
    }

    /**
     * The value from the system's bytes.
     *
     * @throws IllegalArgumentException if they are fewer than the struct has
     * @throws UnavailableException if the backend or the platform has no {@code struct ucred}
     */
    public static Ucred of(byte[] bytes, SocketModule module) {
        Struct from = Struct.of(module, "ucred", bytes);
        return new Ucred((int) from.get("pid"), from.unsigned("uid"), from.unsigned("gid"));
    }

    /**
     * The bytes as the system reads them.
     *
     * @throws UnavailableException if the backend or the platform has no {@code struct ucred}
     */
    public byte[] toBytes(SocketModule module) {
        return Struct.zero(module, "ucred")
                .put("pid", pid)
                .put("uid", uid)
                .put("gid", gid)
                .toByteArray();
    }
}
