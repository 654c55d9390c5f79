package org.bsdsocket.abi;

import static org.bsdsocket.spi.SocketDriver.READABLE;
import static org.bsdsocket.spi.SocketDriver.WRITABLE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;
import org.bsdsocket.abi.libc.Descriptors;
import org.bsdsocket.abi.libc.Waiting;
import org.bsdsocket.spi.ErrnoException;
import org.jspecify.annotations.Nullable;

/**
 * Where virtual threads wait for descriptors: one epoll(7) instance and one platform thread for all of them.
 *
 * <p>A descriptor is registered when a thread first waits for it and stays so, disarmed (EPOLLONESHOT), until its handle is
 * closed or detached. That ends the registration before the number is given back, so nobody waits for a number that has
 * come to mean another socket. Events that come late wake threads for nothing, and those look again.
 *
 * <p>Both the descriptor and the thread are made when the first virtual thread waits.
 */
final class EventPoll {

    private static final int EVENTS_AT_ONCE = 256;

    private final Kernel kernel;
    private final Waiting waiting;
    private final Descriptors descriptors;
    private final Field events;
    private final Field data;
    private final int size;
    private final int in;
    private final int out;
    private final int failed;
    private final int oneShot;
    private final int add;
    private final int delete;
    private final int modify;
    private final int eexist;
    private final int enoent;
    private final int eintr;
    private final int cloexec;

    private final ConcurrentMap<Long, Watch> watches = new ConcurrentHashMap<>();

    /** Negative until the first wait; written under this monitor. */
    private volatile long epoll = -1;

    EventPoll(Kernel kernel) {
        this.kernel = kernel;
        this.waiting = kernel.libc.waiting();
        this.descriptors = kernel.libc.descriptors();
        Abi abi = kernel.abi;
        this.events = abi.field("epoll_event.events");
        this.data = abi.field("epoll_event.data");
        this.size = abi.sizeof("epoll_event");
        this.in = abi.constant("c.EPOLLIN");
        this.out = abi.constant("c.EPOLLOUT");
        this.failed = abi.constant("c.EPOLLERR") | abi.constant("c.EPOLLHUP");
        this.oneShot = abi.constant("c.EPOLLONESHOT");
        this.add = abi.constant("c.EPOLL_CTL_ADD");
        this.delete = abi.constant("c.EPOLL_CTL_DEL");
        this.modify = abi.constant("c.EPOLL_CTL_MOD");
        this.eexist = abi.constant("errno.EEXIST");
        this.enoent = abi.constant("errno.ENOENT");
        this.eintr = abi.constant("errno.EINTR");
        this.cloexec = abi.constant("c.EPOLL_CLOEXEC");
    }

    /** How a wait ended, unless it was by an error. */
    enum Outcome {
        /** The descriptor may be ready. */
        READY,
        /** The time is up. */
        EXPIRED,
        /** The kernel does not watch this descriptor, or no more of them; nobody has waited. */
        UNABLE
    }

    /**
     * Parks the thread until the descriptor may be ready.
     *
     * @param wanted READABLE, WRITABLE, both, or 0 to wait for the time or the handle's end only
     * @param nanos how long at most; negative without end
     * @throws ErrnoException EBADF if the handle is closed meanwhile, EINTR if the thread is interrupted
     */
    Outcome await(String call, NativeHandle handle, int wanted, long nanos) throws ErrnoException {
        long deadline = nanos < 0 ? 0 : System.nanoTime() + nanos;
        Watch.Waiter waiter =
                new Watch.Waiter(((wanted & READABLE) != 0 ? in : 0) | ((wanted & WRITABLE) != 0 ? out : 0));
        Watch watch = enlist(call, handle, waiter);
        if (watch == null) {
            return Outcome.UNABLE;
        }
        try {
            while (!waiter.woken()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw kernel.failure("EINTR", call);
                }
                if (nanos < 0) {
                    LockSupport.park(watch);
                } else {
                    long left = deadline - System.nanoTime();
                    if (left <= 0) {
                        return Outcome.EXPIRED;
                    }
                    LockSupport.parkNanos(watch, left);
                }
            }
            if (handle.isClosing()) {
                throw kernel.closed(call);
            }
            return Outcome.READY;
        } finally {
            watch.remove(waiter);
        }
    }

    /** Ends the registration of a descriptor that is about to be closed or given away, and everybody's wait for it. */
    void forget(long fd) {
        Watch watch = watches.get(fd);
        if (watch == null) {
            return;
        }
        synchronized (watch) {
            if (watch.added && !watch.gone) {
                waiting.epollCtl(epoll, delete, fd, null);
            }
            watch.gone = true;
            watches.remove(fd, watch);
            watch.wakeAll();
        }
    }

    /** Null if the kernel refuses. The handle is in use only here: whoever waits holds no number that could be reused. */
    private @Nullable Watch enlist(String call, NativeHandle handle, Watch.Waiter waiter) throws ErrnoException {
        if (!handle.enter()) {
            throw kernel.closed(call);
        }
        try {
            if (!start()) {
                return null;
            }
            handle.watched = true;
            while (true) {
                Watch watch = watches.computeIfAbsent(handle.fd, Watch::new);
                synchronized (watch) {
                    if (watch.gone) {
                        continue;
                    }
                    watch.add(waiter);
                    if (arm(watch, kernel.workspace().small)) {
                        return watch;
                    }
                    watch.remove(waiter);
                    return null;
                }
            }
        } finally {
            handle.leave();
            kernel.release();
        }
    }

    /** Makes the kernel report all that is waited for; under the watch's monitor. */
    private boolean arm(Watch watch, ByteBuffer event) {
        int wanted = watch.wanted();
        if ((wanted & ~watch.armed) == 0) {
            return true;
        }
        events.put(event, wanted | oneShot);
        data.put(event, watch.fd);
        int result = waiting.epollCtl(epoll, watch.added ? modify : add, watch.fd, event);
        // Somebody may have closed the descriptor, or used its number again, without telling us.
        if (result == -enoent) {
            result = waiting.epollCtl(epoll, add, watch.fd, event);
        } else if (result == -eexist) {
            result = waiting.epollCtl(epoll, modify, watch.fd, event);
        }
        if (result < 0) {
            return false;
        }
        watch.added = true;
        watch.armed = wanted;
        return true;
    }

    private boolean start() {
        return epoll >= 0 || startOnce();
    }

    private synchronized boolean startOnce() {
        if (epoll < 0) {
            long made = waiting.epollCreate1(cloexec);
            if (made < 0) {
                return false; // No descriptor is free just now; the next who waits tries again.
            }
            Thread thread = new Thread(null, () -> run(made), "bsdsocket-event-poll", 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            try {
                thread.start();
            } catch (Throwable e) {
                descriptors.close(made);
                throw e;
            }
            epoll = made;
        }
        return true;
    }

    private void run(long poll) {
        ByteBuffer reported = ByteBuffer.allocateDirect(EVENTS_AT_ONCE * size).order(ByteOrder.nativeOrder());
        ByteBuffer event = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
        int count = 0;
        while (count >= 0 || count == -eintr) {
            count = waiting.epollWait(poll, reported, EVENTS_AT_ONCE, -1);
            for (int i = 0; i < count; i++) {
                dispatch(data.get(reported, i * size), (int) events.get(reported, i * size), event);
            }
        }
        lost();
    }

    // Somebody closed a descriptor that was not theirs. Who waits looks again, and that makes another.
    private void lost() {
        epoll = -1;
        for (Watch watch : watches.values()) {
            synchronized (watch) {
                watch.added = false;
                watch.armed = 0;
                watch.wakeAll();
            }
        }
    }

    private void dispatch(long fd, int found, ByteBuffer event) {
        Watch watch = watches.get(fd);
        if (watch == null) {
            return;
        }
        synchronized (watch) {
            watch.armed = 0;
            watch.wake((found & failed) != 0 ? in | out : found);
            if (!arm(watch, event)) {
                watch.wakeAll(); // They find out for themselves that the descriptor is not watched any more.
            }
        }
    }
}
