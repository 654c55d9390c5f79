package org.bsdsocket.nio;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.bsdsocket.spi.Platform;
import org.jspecify.annotations.Nullable;

/**
 * How a bound socket comes to listen, although the JDK listens with a channel of another class.
 *
 * <p>Until {@code listen()} the name is held by a channel that cannot accept, so nobody connects too early and the port is
 * known at once. Then both channels hold the port together for a moment, so that nobody else can take it.
 */
final class Listening {

    private Listening() {}

    /**
     * Whether two sockets may hold one port while neither listens, if both have SO_REUSEADDR. Linux looks at the option as
     * it is at the time of the second bind, which makes it possible to hand a port over.
     */
    static boolean canShare(Family family) {
        return family == Family.UNIX || Platform.current().os().equals("linux");
    }

    /**
     * A channel that listens in place of one that is bound.
     *
     * @param held the channel that holds the name; null where it has let go of it already
     * @param name the name; null for any
     */
    static ServerSocketChannel take(
            Family family,
            @Nullable SocketChannel held,
            @Nullable SocketAddress name,
            int backlog,
            StreamOptions options)
            throws IOException {
        ServerSocketChannel result = ServerSocketChannel.open(family.jdk());
        try {
            result.configureBlocking(false);
            options.copyTo(result);
            if (name instanceof UnixDomainSocketAddress file) {
                takeFile(result, file, backlog);
            } else {
                takePort(result, held, name, backlog, options.isReuseWanted());
            }
            return result;
        } catch (IOException | RuntimeException e) {
            result.close();
            throw e;
        }
    }

    private static void takePort(
            ServerSocketChannel listener,
            @Nullable SocketChannel held,
            @Nullable SocketAddress name,
            int backlog,
            boolean reuse)
            throws IOException {
        boolean share = held != null && name != null;
        if (held != null && share) {
            held.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        }
        // Without being asked the JDK switches it on.
        listener.setOption(StandardSocketOptions.SO_REUSEADDR, share || reuse);
        try {
            listener.bind(name, backlog);
        } finally {
            if (held != null && share) {
                held.setOption(StandardSocketOptions.SO_REUSEADDR, reuse);
            }
        }
        listener.setOption(StandardSocketOptions.SO_REUSEADDR, reuse);
    }

    // A file cannot be shared: the old one steps aside and comes back if the new one cannot be made.
    private static void takeFile(ServerSocketChannel listener, UnixDomainSocketAddress name, int backlog)
            throws IOException {
        Path path = name.getPath();
        Path aside = path.resolveSibling("." + UUID.randomUUID());
        try {
            Files.move(path, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // Somebody has deleted the name since bind(): the socket listens, and nobody finds it.
            listener.bind(name, backlog);
            Files.delete(path);
            return;
        }
        try {
            listener.bind(name, backlog);
            keepPermissions(aside, path);
            Files.delete(aside);
        } catch (IOException | RuntimeException e) {
            Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            throw e;
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        if (!Files.getFileStore(from).supportsFileAttributeView("posix")) {
            return;
        }
        var before = Files.getPosixFilePermissions(from);
        if (!before.equals(Files.getPosixFilePermissions(to))) {
            Files.setPosixFilePermissions(to, before);
        }
    }

    /** Gives a channel that replaces another one the name that the other had. */
    static void rebind(SocketChannel fresh, SocketAddress name) throws IOException {
        if (name instanceof UnixDomainSocketAddress file) {
            Files.deleteIfExists(file.getPath());
        }
        fresh.bind(name);
    }
}
