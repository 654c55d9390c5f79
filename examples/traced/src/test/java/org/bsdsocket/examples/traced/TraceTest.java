package org.bsdsocket.examples.traced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bsdsocket.Constants.AF_INET;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bsdsocket.ConnectionRefusedException;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TraceTest {

    private final Logger logger = Logger.getLogger("org.bsdsocket.examples.traced");
    private final Lines lines = new Lines();
    private final SocketModule socket = SocketModule.load(TracedProvider.NAME);

    private static final class Lines extends Handler {
        private final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            seen.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        lines.setLevel(Level.ALL);
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.FINE);
        logger.addHandler(lines);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(lines);
        logger.setLevel(null);
    }

    @Test
    void saysWhatWasCalledAndHowItEnded() throws Exception {
        try (SocketPair pair = socket.socketpair()) {
            pair.first().sendall("hello".getBytes(StandardCharsets.US_ASCII));
            assertThat(pair.second().recv(1024)).hasSize(5);
        }
        assertThat(lines.seen)
                .anyMatch(line -> line.matches("socketpair\\(1, 1, 0\\) = \\[#\\w+, #\\w+], \\d+ us"))
                .anyMatch(line -> line.matches("send\\(#\\w+, 5 bytes, 0\\) = 5, \\d+ us"))
                .anyMatch(line -> line.matches("recv\\(#\\w+, 1024, 0\\) = 5 bytes, \\d+ us"))
                .anyMatch(line -> line.matches("close\\(#\\w+\\) = done, \\d+ us"));
    }

    @Test
    void saysWhyACallFailedAndLetsTheFailurePass() throws Exception {
        try (Socket free = socket.socket(AF_INET);
                Socket client = socket.socket(AF_INET)) {
            free.bind(new HostPort("127.0.0.1", 0));
            assertThatExceptionOfType(ConnectionRefusedException.class)
                    .isThrownBy(() -> client.connect(free.getsockname()));
        }
        assertThat(lines.seen).anyMatch(line -> line.matches("connect\\(#\\w+, Inet\\[.*]\\) = ECONNREFUSED, \\d+ us"));
    }

    @Test
    void isSilentUnlessAsked() throws Exception {
        logger.setLevel(Level.INFO);
        socket.socketpair().close();
        assertThat(lines.seen).isEmpty();
    }
}
