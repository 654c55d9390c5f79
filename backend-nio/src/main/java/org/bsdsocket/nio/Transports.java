package org.bsdsocket.nio;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The kinds of sockets that getaddrinfo(3) answers with, in its order. */
final class Transports {

    /**
     * A kind and its protocol.
     *
     * @param name the protocol as the table of services writes it; {@code raw} has no services
     */
    record Transport(int kind, int protocol, String name) {

        boolean isRaw() {
            return name.equals(RAW);
        }
    }

    private static final String RAW = "raw";

    private final List<Transport> all = new ArrayList<>();
    private final List<Transport> usual = new ArrayList<>();
    private final int rawKind;

    Transports(Numbers numbers) {
        rawKind = numbers.required("SOCK_RAW");
        add(numbers, "SOCK_STREAM", "IPPROTO_TCP", "tcp");
        add(numbers, "SOCK_DGRAM", "IPPROTO_UDP", "udp");
        usual.addAll(all);
        add(numbers, "SOCK_DGRAM", "IPPROTO_UDPLITE", "udplite");
        add(numbers, "SOCK_STREAM", "IPPROTO_SCTP", "sctp");
        add(numbers, "SOCK_SEQPACKET", "IPPROTO_SCTP", "sctp");
        usual.add(raw(0));
    }

    private void add(Numbers numbers, String kind, String protocol, String name) {
        OptionalLong number = numbers.value(protocol);
        number.ifPresent(value -> all.add(new Transport(numbers.required(kind), Math.toIntExact(value), name)));
    }

    private Transport raw(int protocol) {
        return new Transport(rawKind, protocol, RAW);
    }

    /** The usual ones where nothing is asked for, else the first that fits; empty where none does. */
    List<Transport> suitable(int kind, int protocol) {
        if (kind == 0 && protocol == 0) {
            return usual;
        }
        for (Transport transport : all) {
            if ((kind == 0 || kind == transport.kind) && (protocol == 0 || protocol == transport.protocol)) {
                return List.of(transport);
            }
        }
        return kind == 0 || kind == rawKind ? List.of(raw(protocol)) : List.of();
    }
}
