package org.bsdsocket.nio;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pairs of connected AF_UNIX sockets.
 *
 * <p>The JDK has none, so two sockets meet at a file in a directory that nobody else may enter; both are deleted at once.
 */
final class Pairs {

    private Pairs() {}

    static StreamHandle[] create(Context context) throws IOException {
        Path folder = Files.createTempDirectory("bsdsocket");
        Path meeting = folder.resolve("s");
        try (ServerSocketChannel listener = ServerSocketChannel.open(Family.UNIX.jdk())) {
            listener.configureBlocking(false);
            listener.bind(UnixDomainSocketAddress.of(meeting), 1);
            return meet(context, listener, meeting);
        } finally {
            Files.deleteIfExists(meeting);
            Files.delete(folder);
        }
    }

    private static StreamHandle[] meet(Context context, ServerSocketChannel listener, Path meeting) throws IOException {
        SocketChannel one = StreamState.open(Family.UNIX);
        try {
            one.connect(UnixDomainSocketAddress.of(meeting));
            SocketChannel other = listener.accept();
            other.configureBlocking(false);
            return new StreamHandle[] {StreamHandle.ofPair(context, one), StreamHandle.ofPair(context, other)};
        } catch (IOException | RuntimeException e) {
            one.close();
            throw e;
        }
    }
}
