package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FullBacklogTest {

    private final FullBacklog fullBacklog = new FullBacklog();

    @TempDir
    private Path folder;

    @Test
    void knows_one_from_any_other_error() throws Exception {
        assertThat(fullBacklog.looksLike(failure())).isTrue();
        assertThat(fullBacklog.looksLike(new SocketException("something else"))).isFalse();
        assertThat(fullBacklog.looksLike(new IOException(failure().getMessage())))
                .isFalse();
    }

    @Test
    void leaves_no_socket_open() throws Exception {
        fullBacklog.looksLike(new SocketException("something else"));
        long before = Sockets.descriptors();
        new FullBacklog().looksLike(new SocketException("something else"));
        assertThat(Sockets.descriptors()).isEqualTo(before);
    }

    /** What a connect to a listener without room throws. */
    private IOException failure() throws IOException {
        UnixDomainSocketAddress name = UnixDomainSocketAddress.of(folder.resolve("s" + System.nanoTime()));
        List<SocketChannel> pending = new ArrayList<>();
        try (ServerSocketChannel listener = ServerSocketChannel.open(Family.UNIX.jdk())) {
            listener.bind(name, 1);
            IOException failure = null;
            while (failure == null) {
                SocketChannel channel = StreamState.open(Family.UNIX);
                pending.add(channel);
                failure = catchThrowableOfType(IOException.class, () -> channel.connect(name));
            }
            return failure;
        } finally {
            for (SocketChannel channel : pending) {
                channel.close();
            }
        }
    }
}
