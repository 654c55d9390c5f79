package org.bsdsocket.ffm;

import static org.bsdsocket.ffm.Linkage.BUFFER;
import static org.bsdsocket.ffm.Linkage.INT;
import static org.bsdsocket.ffm.Linkage.WORD;
import static org.bsdsocket.ffm.Linkage.checked;
import static org.bsdsocket.ffm.Linkage.critical;
import static org.bsdsocket.ffm.Linkage.plain;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.libc.Waiting;
import org.jspecify.annotations.Nullable;

final class FfmWaiting extends Checks implements Waiting {

    private final int pollfdSize;
    private final int epollEventSize;
    private final int sigactionSize;
    private final int esrch;

    FfmWaiting(Abi abi) {
        super(abi);
        this.pollfdSize = abi.sizeof("pollfd");
        this.epollEventSize = abi.sizeof("epoll_event");
        this.sigactionSize = abi.sizeof("sigaction");
        this.esrch = abi.constant("errno.ESRCH");
    }

    @Override
    public int poll(ByteBuffer fds, int count, int timeoutMillis) {
        try {
            long length = atLeast(0, count);
            return (int) Functions.POLL.invokeExact(window(fds, 0, length * pollfdSize), length, timeoutMillis);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long epollCreate1(int flags) {
        try {
            return (int) Functions.EPOLL_CREATE1.invokeExact(flags);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int epollCtl(long epfd, int op, long fd, @Nullable ByteBuffer event) {
        try {
            MemorySegment wanted = optional(event, epollEventSize);
            return (int) Functions.EPOLL_CTL.invokeExact(fd(epfd), op, fd(fd), wanted);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int epollWait(long epfd, ByteBuffer events, int max, int timeoutMillis) {
        try {
            MemorySegment ready = window(events, 0, atLeast(1, max) * epollEventSize);
            return (int) Functions.EPOLL_WAIT.invokeExact(fd(epfd), ready, max, timeoutMillis);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int sigrtmax() {
        try {
            return (int) Functions.SIGRTMAX.invokeExact();
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int sigaction(int signal, @Nullable ByteBuffer act, @Nullable ByteBuffer old) {
        try {
            return (int)
                    Functions.SIGACTION.invokeExact(signal, optional(act, sigactionSize), optional(old, sigactionSize));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long signalHandler() {
        return Functions.ABS;
    }

    @Override
    public long pthreadSelf() {
        try {
            return (long) Functions.PTHREAD_SELF.invokeExact();
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int pthreadKill(long thread, int signal) {
        try {
            return thread == 0 ? -esrch : -(int) Functions.PTHREAD_KILL.invokeExact(thread, signal);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    private static final class Functions {

        static final MethodHandle POLL = checked("poll", INT, BUFFER, WORD, INT);
        static final MethodHandle EPOLL_CREATE1 = checked("epoll_create1", INT, INT);
        static final MethodHandle EPOLL_CTL = checked("epoll_ctl", INT, INT, INT, INT, BUFFER);
        static final MethodHandle EPOLL_WAIT = checked("epoll_wait", INT, INT, BUFFER, INT, INT);
        static final MethodHandle SIGRTMAX = critical("__libc_current_sigrtmax", INT);
        static final MethodHandle SIGACTION = checked("sigaction", INT, INT, BUFFER, BUFFER);
        static final MethodHandle PTHREAD_SELF = critical("pthread_self", WORD);
        static final MethodHandle PTHREAD_KILL = plain("pthread_kill", FunctionDescriptor.of(INT, WORD, INT));

        /** Takes an int, as a handler does, and touches nothing but registers. */
        static final long ABS = Linkage.address("abs").address();

        private Functions() {}
    }
}
