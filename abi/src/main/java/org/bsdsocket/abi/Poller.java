package org.bsdsocket.abi;

import static org.bsdsocket.spi.SocketDriver.READABLE;
import static org.bsdsocket.spi.SocketDriver.WRITABLE;

import java.nio.ByteBuffer;
import org.bsdsocket.spi.ErrnoException;

/** poll(2) on one handle. */
final class Poller {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Kernel kernel;
    private final Field fd;
    private final Field events;
    private final Field revents;
    private final int in;
    private final int out;

    Poller(Kernel kernel) {
        this.kernel = kernel;
        this.fd = kernel.abi.field("pollfd.fd");
        this.events = kernel.abi.field("pollfd.events");
        this.revents = kernel.abi.field("pollfd.revents");
        this.in = kernel.abi.constant("c.POLLIN");
        this.out = kernel.abi.constant("c.POLLOUT");
    }

    int poll(NativeHandle handle, int wanted, long nanos) throws ErrnoException {
        return poll("poll", handle, wanted, nanos);
    }

    /** @param call what the wait is for, which its errors name */
    int poll(String call, NativeHandle handle, int wanted, long nanos) throws ErrnoException {
        if (wanted == 0 || (wanted & ~(READABLE | WRITABLE)) != 0) {
            throw new IllegalArgumentException("events are " + wanted + "; expected READABLE, WRITABLE or both");
        }
        long deadline = nanos < 0 ? 0 : System.nanoTime() + nanos;
        long left = nanos;
        while (true) {
            int result = poll(call, handle, wanted, millis(left));
            if (result != 0 || nanos < 0) {
                return result;
            }
            // What poll(2) can count in milliseconds is 24 days; only longer waits come round again.
            left = deadline - System.nanoTime();
            if (left <= 0) {
                return 0;
            }
        }
    }

    private int poll(String call, NativeHandle handle, int wanted, int millis) throws ErrnoException {
        Workspace workspace = kernel.begin(call, handle);
        ByteBuffer pollfd = workspace.small;
        int result;
        try {
            fd.put(pollfd, handle.fd);
            events.put(pollfd, ((wanted & READABLE) != 0 ? in : 0) | ((wanted & WRITABLE) != 0 ? out : 0));
            revents.put(pollfd, 0);
            result = kernel.libc.waiting().poll(pollfd, 1, millis);
        } finally {
            workspace.call.leave(handle);
        }
        kernel.check(call, handle, result);
        int found = (int) revents.get(pollfd);
        if ((found & ~(in | out)) != 0) {
            return wanted;
        }
        return ((found & in) != 0 ? READABLE : 0) | ((found & out) != 0 ? WRITABLE : 0);
    }

    /** Rounded up: a wait that ends early would have to be repeated. */
    private static int millis(long nanos) {
        if (nanos < 0) {
            return -1;
        }
        return (int) Math.min(Integer.MAX_VALUE, nanos / NANOS_PER_MILLI + (nanos % NANOS_PER_MILLI == 0 ? 0 : 1));
    }
}
