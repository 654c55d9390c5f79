package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is measured, by the name under which reports, promises and the programs in C and Python know it. */
enum Scenario {
    CALL_TCP("call-64-tcp", SmallCalls.class, Transport.TCP, true),
    CALL_UNIX("call-64-unix", SmallCalls.class, Transport.UNIX, true),
    CALL_HEAP("call-64-tcp-heap", SmallCalls.class, Transport.TCP, false),
    PING_PONG_TCP("ping-pong-64-tcp", PingPong.class, Transport.TCP, true),
    PING_PONG_UNIX("ping-pong-64-unix", PingPong.class, Transport.UNIX, true),
    STREAM_TCP("stream-64k-tcp", Streaming.class, Transport.TCP, true),
    STREAM_UNIX("stream-64k-unix", Streaming.class, Transport.UNIX, true),
    UDP("udp-64", Datagrams.class, null, true) {
        @Override
        void attempt(Contender contender) throws IOException {
            contender.mailbox().close();
        }
    },
    ACCEPT_TCP("accept-tcp", Connections.class, Transport.TCP, true),
    ACCEPT_UNIX("accept-unix", Connections.class, Transport.UNIX, true),
    DESCRIPTOR("descriptor-unix", Descriptors.class, null, true) {
        @Override
        void attempt(Contender contender) throws IOException {
            try (Contender.Courier courier = contender.courier()) {
                courier.pass();
            }
        }
    },
    OPTION("getsockopt", OptionCalls.class, null, true) {
        @Override
        void attempt(Contender contender) throws IOException {
            try (Contender.Dial dial = contender.dial()) {
                dial.read();
            }
        }
    },
    VIRTUAL("virtual-ping-pong-64-tcp", VirtualPingPong.class, null, false);

    private final String id;
    private final Class<?> benchmark;
    private final @Nullable Transport transport;
    private final boolean program;

    Scenario(String id, Class<?> benchmark, @Nullable Transport transport, boolean program) {
        this.id = id;
        this.benchmark = benchmark;
        this.transport = transport;
        this.program = program;
    }

    String id() {
        return id;
    }

    /** The class whose one benchmark it is. */
    Class<?> benchmark() {
        return benchmark;
    }

    /** What the benchmark's parameters are set to, but for the contender. */
    Map<String, String> params() {
        Map<String, String> params = new HashMap<>();
        if (transport != null) {
            params.put("transport", transport.name());
        }
        if (this == CALL_HEAP) {
            params.put("memory", Memory.HEAP.name());
        }
        return params;
    }

    /** Whether the programs in C and Python have it. */
    boolean hasProgram() {
        return program;
    }

    /** Does a little of it. */
    void attempt(Contender contender) throws IOException {
        for (Contender.Link end : contender.link(transport == null ? Transport.TCP : transport)) {
            end.close();
        }
    }

    /** Whether the contender offers what is measured. */
    boolean isFor(String contender) {
        try {
            attempt(Contenders.of(contender));
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(contender + " fails in " + id + ": " + e.getMessage(), e);
        }
    }

    /** Those for which this JDK has what they need. */
    static List<Scenario> possible() {
        boolean virtualThreads = Runtime.version().feature() >= 21;
        return Arrays.stream(values())
                .filter(scenario -> scenario != VIRTUAL || virtualThreads)
                .toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
