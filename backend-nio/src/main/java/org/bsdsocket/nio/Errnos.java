package org.bsdsocket.nio;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.ProtocolException;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.ConnectionPendingException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NotYetBoundException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.ErrnoException;
import org.jspecify.annotations.Nullable;

/**
 * Error numbers out of the classes of the JDK's exceptions.
 *
 * <p>Where the JDK throws a bare {@link IOException} only its text, in a language and wording of the system, says which
 * error it was. The text is not read: such a failure gets the error that the failing call has most often. docs/nio.md lists
 * what is lost by that.
 */
final class Errnos {

    private record Row(Class<? extends Exception> type, String symbol) {}

    /** The first row that fits counts: a class stands before those it extends. */
    private static final List<Row> BY_CLASS = List.of(
            new Row(ClosedByInterruptException.class, "EINTR"),
            new Row(ClosedChannelException.class, "EBADF"),
            new Row(ClosedSelectorException.class, "EBADF"),
            new Row(NonReadableChannelException.class, "EBADF"),
            new Row(NotYetConnectedException.class, "ENOTCONN"),
            new Row(AlreadyConnectedException.class, "EISCONN"),
            new Row(ConnectionPendingException.class, "EALREADY"),
            new Row(AlreadyBoundException.class, "EINVAL"),
            new Row(NotYetBoundException.class, "EINVAL"),
            new Row(UnsupportedAddressTypeException.class, "EAFNOSUPPORT"),
            new Row(PortUnreachableException.class, "ECONNREFUSED"),
            new Row(ConnectException.class, "ECONNREFUSED"),
            new Row(NoRouteToHostException.class, "EHOSTUNREACH"),
            new Row(ProtocolException.class, "EPROTO"),
            new Row(BindException.class, "EADDRNOTAVAIL"),
            new Row(NoSuchFileException.class, "ENOENT"),
            new Row(FileAlreadyExistsException.class, "EEXIST"),
            new Row(AccessDeniedException.class, "EACCES"));

    /** A setsockopt by which a socket becomes a member of a group: it fails for other reasons than the rest. */
    private static final String JOIN = "join";

    /** Sending a datagram, or saying where to: there is no connection that could have ended. */
    private static final String DATAGRAM = "datagram";

    /** What a call that fails without a telling class failed with, most likely. */
    private static final Map<String, String> BY_CALL = Map.ofEntries(
            Map.entry("socket", "EMFILE"),
            Map.entry("socketpair", "EMFILE"),
            Map.entry("accept", "EMFILE"),
            Map.entry("poll", "EMFILE"),
            Map.entry("connect", "ENETUNREACH"),
            Map.entry("recv", "ECONNRESET"),
            Map.entry("recvfrom", "ECONNRESET"),
            Map.entry("send", "EPIPE"),
            Map.entry("sendfile", "EPIPE"),
            Map.entry(DATAGRAM, "ENETUNREACH"),
            Map.entry("setsockopt", "EINVAL"),
            Map.entry(JOIN, "ENOBUFS"),
            Map.entry("bind", "EINVAL"));

    private final Numbers numbers;
    private final Map<String, Errno> known = new ConcurrentHashMap<>();

    Errnos(Numbers numbers) {
        this.numbers = numbers;
    }

    ErrnoException named(String symbol, String call) {
        return new ErrnoException(known.computeIfAbsent(symbol, this::find), call);
    }

    private Errno find(String symbol) {
        return new Errno(numbers.required(symbol), symbol);
    }

    /** The failure of a call. */
    ErrnoException of(IOException e, String call) {
        return of(e, call, call);
    }

    /** The failure of becoming a member of a group. */
    ErrnoException ofJoin(IOException e) {
        return of(e, "setsockopt", JOIN);
    }

    /** The failure of sending a datagram or of saying where to. */
    ErrnoException ofDatagram(IOException e, String call) {
        // The JDK's class for EACCES, which is what sends to a broadcast address get that were not allowed.
        return e instanceof BindException ? named("EACCES", call) : of(e, call, DATAGRAM);
    }

    private ErrnoException of(IOException e, String call, String row) {
        String symbol = symbol(e);
        return named(symbol != null ? symbol : BY_CALL.getOrDefault(row, "EIO"), call);
    }

    /** The failure of a call; anything that is not about a channel's state is thrown on. */
    ErrnoException of(RuntimeException e, String call) {
        String symbol = symbol(e);
        if (symbol == null) {
            throw e;
        }
        return named(symbol, call);
    }

    private static @Nullable String symbol(Exception e) {
        for (Row row : BY_CLASS) {
            if (row.type.isInstance(e)) {
                return row.symbol;
            }
        }
        return null;
    }
}
