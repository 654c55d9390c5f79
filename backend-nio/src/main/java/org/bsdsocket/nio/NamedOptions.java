package org.bsdsocket.nio;

import java.net.SocketOption;
import java.nio.channels.NetworkChannel;
import java.util.Optional;

/** Options of the JDK that its public classes have no constant for, or only newer ones than this backend is built for. */
final class NamedOptions {

    private NamedOptions() {}

    /** The channel's option of that name and type, if this JDK has it on this system. */
    static <T> Optional<SocketOption<T>> find(NetworkChannel channel, String name, Class<T> type) {
        for (SocketOption<?> option : channel.supportedOptions()) {
            if (option.name().equals(name) && option.type() == type) {
                @SuppressWarnings("unchecked") // the type has just been compared
                SocketOption<T> found = (SocketOption<T>) option;
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
