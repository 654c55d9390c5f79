package org.bsdsocket.nio;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of a stream socket, which outlive its channels. Guarded by the lock of the {@link StreamState} they belong to.
 */
final class StreamOptions {

    /** What was set, to be set again on another channel. */
    private final Map<SocketOption<?>, Object> wanted = new LinkedHashMap<>();

    /** The values of those that a listening channel cannot hold, though connections it accepts get them from it. */
    private final Map<SocketOption<?>, Object> beyond = new HashMap<>();

    @Nullable
    Object get(NetworkChannel channel, SocketOption<?> option) throws IOException {
        Object value = NioHandle.get(channel, option);
        return value != null ? value : beyond.get(option);
    }

    /** Whether there is such an option here. */
    boolean set(NetworkChannel channel, SocketOption<?> option, Object value) throws IOException {
        boolean done;
        boolean checked = option.type() == Boolean.class || option.equals(StandardSocketOptions.SO_LINGER);
        if (beyond.containsKey(option) && checked) {
            beyond.put(option, value);
            done = true;
        } else {
            done = NioHandle.set(channel, option, value);
        }
        if (done) {
            wanted.put(option, value);
        }
        return done;
    }

    boolean isReuseWanted() {
        return wanted.get(StandardSocketOptions.SO_REUSEADDR) == Boolean.TRUE;
    }

    /** Sets everything that was set on a channel that takes another one's place, as far as it has such options. */
    void copyTo(NetworkChannel channel) throws IOException {
        for (Map.Entry<SocketOption<?>, Object> option : wanted.entrySet()) {
            NioHandle.set(channel, option.getKey(), option.getValue());
        }
    }

    /** Remembers what a listening channel cannot hold of the channel before it. */
    void keepBeyond(ServerSocketChannel listener, SocketChannel before) throws IOException {
        for (SocketOption<?> option : before.supportedOptions()) {
            // SO_PEERCRED is no setting, and cannot be read without a peer.
            boolean setting = option.type() == Integer.class || option.type() == Boolean.class;
            if (setting && !listener.supportedOptions().contains(option)) {
                beyond.put(option, before.getOption(option));
            }
        }
    }

    /** Sets on a connection just accepted what the system would have handed on from the listening socket. */
    void handOn(SocketChannel accepted) throws IOException {
        for (Map.Entry<SocketOption<?>, Object> option : wanted.entrySet()) {
            if (beyond.containsKey(option.getKey())) {
                NioHandle.set(accepted, option.getKey(), option.getValue());
            }
        }
    }
}
