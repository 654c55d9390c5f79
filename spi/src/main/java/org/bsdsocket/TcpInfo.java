package org.bsdsocket;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The value of TCP_INFO: as much of {@code struct tcp_info} as the kernel filled in and the platform's headers know.
 *
 * @param fields by C's names without their prefix, as {@code rtt}, unsigned
 * @see <a href="https://man7.org/linux/man-pages/man7/tcp.7.html">tcp(7)</a>
 */
public record TcpInfo(Map<String, Long> fields) {

    private static final String[] NAMES = {
        "state",
        "ca_state",
        "retransmits",
        "probes",
        "backoff",
        "options",
        "rto",
        "ato",
        "snd_mss",
        "rcv_mss",
        "unacked",
        "sacked",
        "lost",
        "retrans",
        "fackets",
        "last_data_sent",
        "last_ack_sent",
        "last_data_recv",
        "last_ack_recv",
        "pmtu",
        "rcv_ssthresh",
        "rtt",
        "rttvar",
        "snd_ssthresh",
        "snd_cwnd",
        "advmss",
        "reordering",
        "rcv_rtt",
        "rcv_space",
        "total_retrans"
    };

    public TcpInfo {
        Nulls.refuse("fields", fields);
        fields = Map.copyOf(fields);
    }

    /**
     * The value from the system's bytes, of which there may be more or fewer than the struct has here.
     *
     * @throws UnavailableException if the backend or the platform has no {@code struct tcp_info}
     */
    public static TcpInfo of(byte[] bytes, SocketModule module) {
        Struct from = Struct.beginning(module, "tcp_info", bytes);
        Map<String, Long> fields = new TreeMap<>();
        for (String name : NAMES) {
            if (from.has("tcpi_" + name)) {
                fields.put(name, from.unsigned("tcpi_" + name));
            }
        }
        return new TcpInfo(fields);
    }

    /** A field by C's name without its prefix, as {@code snd_cwnd}; empty where the system does not tell it. */
    public OptionalLong field(String name) {
        Long value = fields.get(Objects.requireNonNull(name, "name"));
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
