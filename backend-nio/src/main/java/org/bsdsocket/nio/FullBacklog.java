package org.bsdsocket.nio;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK throws where an AF_UNIX listener has no room for one more.
 *
 * <p>That error has no class of its own, and its text is the system's, in a language of the system's. So a backlog is
 * filled, once, to see what it looks like here; what looks otherwise is another error. Safe for many threads.
 */
final class FullBacklog {

    /** More than any system lets wait at a listener that asks for one. */
    private static final int MOST_PENDING = 64;

    private record Look(
            Class<? extends IOException> type, @Nullable String message) {
        static Look of(IOException e) {
            return new Look(e.getClass(), e.getMessage());
        }
    }

    private @Nullable Look known;

    /** Whether a failure looks like one; true, too, where none can be made to compare it with. */
    synchronized boolean looksLike(IOException e) {
        if (known == null) {
            try {
                known = makeOne();
            } catch (IOException noRoomToTry) {
                // Whoever takes a full backlog for an error loses a connection; the other mistake is only to wait.
                return true;
            }
        }
        return Look.of(e).equals(known);
    }

    private static Look makeOne() throws IOException {
        List<SocketChannel> pending = new ArrayList<>();
        try (ServerSocketChannel listener = ServerSocketChannel.open(Family.UNIX.jdk())) {
            // The JDK finds it a name in a directory for temporary files.
            UnixDomainSocketAddress name =
                    (UnixDomainSocketAddress) listener.bind(null, 1).getLocalAddress();
            try {
                return fill(name, pending);
            } finally {
                Files.deleteIfExists(name.getPath());
            }
        } finally {
            for (SocketChannel channel : pending) {
                channel.close();
            }
        }
    }

    private static Look fill(UnixDomainSocketAddress name, List<SocketChannel> pending) throws IOException {
        while (pending.size() < MOST_PENDING) {
            SocketChannel channel = StreamState.open(Family.UNIX);
            pending.add(channel);
            try {
                channel.connect(name);
            } catch (IOException full) {
                return Look.of(full);
            }
        }
        throw new IOException("a backlog of 1 took " + MOST_PENDING + " connections");
    }
}
