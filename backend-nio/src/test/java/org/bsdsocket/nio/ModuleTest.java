package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bsdsocket.Constants.AF_INET;
import static org.bsdsocket.Constants.AF_UNIX;
import static org.bsdsocket.Constants.MSG_PEEK;
import static org.bsdsocket.Constants.SHUT_WR;
import static org.bsdsocket.Constants.SOCK_DGRAM;
import static org.bsdsocket.Constants.SOCK_STREAM;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bsdsocket.Accepted;
import org.bsdsocket.Backend;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.HostPort;
import org.bsdsocket.Received;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The module as users see it, over this backend. */
@org.junit.jupiter.api.Timeout(20)
final class ModuleTest {

    private static final SocketModule SOCKET = SocketModule.load("nio");

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void it_is_found_by_its_name() {
        assertThat(SOCKET.backend()).isEqualTo("nio");
        assertThat(SocketModule.backends()).extracting(Backend::name).contains("nio");
        assertThat(SOCKET.hasIpv6()).isTrue();
    }

    @Test
    void a_stream_connects_sends_a_file_and_times_out(@TempDir Path folder) throws Exception {
        Path path = Files.writeString(folder.resolve("f"), "contents");
        try (Socket listener = SOCKET.socket(AF_INET, SOCK_STREAM);
                Socket client = SOCKET.socket(AF_INET, SOCK_STREAM);
                FileChannel file = FileChannel.open(path)) {
            listener.bind(new HostPort("127.0.0.1", 0));
            listener.listen();
            client.settimeout(Timeout.of(Duration.ofSeconds(5)));
            client.connect(listener.getsockname());
            Accepted accepted = listener.accept();
            try (Socket server = accepted.conn()) {
                assertThat(accepted.address()).isEqualTo(client.getsockname());
                assertThat(client.sendfile(file)).isEqualTo(8);
                assertThat(server.recv(100)).isEqualTo(ascii("contents"));
                client.settimeout(Timeout.of(Duration.ofMillis(20)));
                assertThatThrownBy(() -> client.recv(1)).isInstanceOf(TimeoutException.class);
                client.settimeout(Timeout.NON_BLOCKING);
                assertThatThrownBy(() -> client.recv(1)).isInstanceOf(BlockingIOException.class);
                assertThatThrownBy(() -> server.recv(1, MSG_PEEK))
                        .isInstanceOfSatisfying(
                                UnavailableException.class,
                                e -> assertThat(e.capability()).isEqualTo(Capability.MESSAGE_FLAGS));
            }
        }
    }

    @Test
    void a_connection_refused_in_timeout_mode_says_so() throws Exception {
        try (Socket unheard = SOCKET.socket(AF_INET, SOCK_STREAM);
                Socket client = SOCKET.socket(AF_INET, SOCK_STREAM)) {
            unheard.bind(new HostPort("127.0.0.1", 0));
            client.settimeout(Timeout.of(Duration.ofSeconds(5)));
            assertThatThrownBy(() -> client.connect(unheard.getsockname()))
                    .isInstanceOf(org.bsdsocket.ConnectionRefusedException.class);
        }
    }

    @Test
    void datagrams_and_pairs() throws Exception {
        try (Socket one = SOCKET.socket(AF_INET, SOCK_DGRAM);
                Socket two = SOCKET.socket(AF_INET, SOCK_DGRAM)) {
            one.bind(new HostPort("127.0.0.1", 0));
            two.bind(new HostPort("127.0.0.1", 0));
            one.sendto(ByteBuffer.wrap(ascii("x")), two.getsockname());
            Received received = two.recvfrom(10);
            assertThat(received.address()).isEqualTo(one.getsockname());
        }
        SocketPair pair = SOCKET.socketpair();
        try (Socket one = pair.first();
                Socket two = pair.second()) {
            assertThat(one.family()).isEqualTo(AF_UNIX);
            one.sendall(ByteBuffer.wrap(ascii("hello")));
            one.shutdown(SHUT_WR);
            assertThat(two.recv(10)).isEqualTo(ascii("hello"));
            assertThat(two.recv(10)).isEmpty();
        }
    }
}
