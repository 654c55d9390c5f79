package org.bsdsocket.abi;

import static org.bsdsocket.spi.SocketDriver.READABLE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.bsdsocket.spi.ErrnoException;
import org.jspecify.annotations.Nullable;

/** Whether, and how long, a call on a socket waits: its mode and its SO_RCVTIMEO or SO_SNDTIMEO, as the kernel has them. */
final class Waits {

    /** Linux calls a stream writable when about a third of its buffer is free. */
    private static final int PART_FREE = 4;

    private static final int LEAST_ROOM = 1 << 12;

    private final Kernel kernel;
    private final Options options;
    private final EventPoll events;
    private final int level;
    private final int receiveTimeout;
    private final int sendTimeout;
    private final int sendBuffer;
    private final int timevalSize;
    private final Field seconds;
    private final Field micros;

    Waits(Kernel kernel, Options options, EventPoll events) {
        this.kernel = kernel;
        this.options = options;
        this.events = events;
        Abi abi = kernel.abi;
        this.level = abi.constant("SOL_SOCKET");
        this.receiveTimeout = abi.constant("SO_RCVTIMEO");
        this.sendTimeout = abi.constant("SO_SNDTIMEO");
        this.sendBuffer = abi.constant("SO_SNDBUF");
        this.timevalSize = abi.sizeof("timeval");
        this.seconds = abi.field("timeval.tv_sec");
        this.micros = abi.field("timeval.tv_usec");
    }

    /**
     * Until when a call waits.
     *
     * @param finite whether it ever ends
     * @param deadline on the clock of {@link System#nanoTime}
     */
    record Limit(boolean finite, long deadline) {

        long left() {
            return finite ? Math.max(0, deadline - System.nanoTime()) : -1;
        }
    }

    /** Null where it does not wait at all, for the descriptor is in non-blocking mode. */
    @Nullable
    Limit limit(String call, NativeHandle handle, int wanted) throws ErrnoException {
        if (!handle.enter()) {
            throw kernel.closed(call);
        }
        try {
            // Whatever was set through this handle, another descriptor of the same socket can have changed the mode.
            if (kernel.check(call, kernel.libc.descriptors().isBlocking(handle.fd)) == 0) {
                return null;
            }
            ByteBuffer timeval = ByteBuffer.wrap(options.get(
                            handle.fd, level, wanted == READABLE ? receiveTimeout : sendTimeout, timevalSize))
                    .order(ByteOrder.nativeOrder());
            long nanos =
                    TimeUnit.SECONDS.toNanos(seconds.get(timeval)) + TimeUnit.MICROSECONDS.toNanos(micros.get(timeval));
            return new Limit(nanos > 0, System.nanoTime() + nanos);
        } finally {
            handle.leave();
            kernel.release();
        }
    }

    /** How many bytes a socket takes at once at least, when it is said to be writable. */
    int room(NativeHandle handle) throws ErrnoException {
        if (!handle.enter()) {
            throw kernel.closed("sendfile");
        }
        try {
            return Math.max(LEAST_ROOM, options.get(handle.fd, level, sendBuffer) / PART_FREE);
        } finally {
            handle.leave();
            kernel.release();
        }
    }

    EventPoll.Outcome await(String call, NativeHandle handle, int wanted, Limit limit) throws ErrnoException {
        return events.await(call, handle, wanted, limit.left());
    }
}
