package org.bsdsocket.ffm;

import java.io.FileDescriptor;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * The number under a file channel. The JDK keeps it in private fields and shows it to this module only where the JVM was
 * told to: {@code --add-opens java.base/sun.nio.ch=org.bsdsocket.ffm} and the same for {@code java.io}.
 */
final class FileDescriptors {

    private final Class<?> channel;
    private final VarHandle descriptor;
    private final VarHandle number;

    private FileDescriptors(Class<?> channel, VarHandle descriptor, VarHandle number) {
        this.channel = channel;
        this.descriptor = descriptor;
        this.number = number;
    }

    /** Null where they are hidden. */
    static @Nullable FileDescriptors find() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Class<?> channel = Class.forName("sun.nio.ch.FileChannelImpl");
            return new FileDescriptors(
                    channel,
                    MethodHandles.privateLookupIn(channel, lookup).findVarHandle(channel, "fd", FileDescriptor.class),
                    MethodHandles.privateLookupIn(FileDescriptor.class, lookup)
                            .findVarHandle(FileDescriptor.class, "fd", int.class));
        } catch (ReflectiveOperationException hidden) {
            return null;
        }
    }

    /** False for a channel that is not the JDK's own. */
    boolean has(@Nullable FileChannel file) {
        return channel.isInstance(file);
    }

    /** Negative for one that is closed. */
    int of(FileChannel file) {
        return (int) number.get((FileDescriptor) descriptor.get(file));
    }
}
