package org.bsdsocket.jna;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.Arguments;
import org.bsdsocket.abi.libc.Waiting;
import org.jspecify.annotations.Nullable;

final class JnaWaiting extends Checks implements Waiting {

    private final Pointer handler =
            NativeLibrary.getProcess().getFunction("abs"); // It takes an int, touches nothing and returns.

    private final int esrch;
    private final int sizeofPollfd;
    private final int sizeofEpollEvent;
    private final int sizeofSigaction;

    JnaWaiting(Abi abi) {
        super(abi);
        this.esrch = -abi.constant("errno.ESRCH");
        this.sizeofPollfd = abi.sizeof("pollfd");
        this.sizeofEpollEvent = abi.sizeof("epoll_event");
        this.sizeofSigaction = abi.sizeof("sigaction");
    }

    @Override
    public int poll(ByteBuffer fds, int count, int timeoutMillis) {
        if (count < 0) {
            return einval;
        }
        long array = Buffers.window(fds, 0, (long) count * sizeofPollfd);
        return array == 0 ? efault : result(Functions.poll(array, count, timeoutMillis), fds);
    }

    @Override
    public long epollCreate1(int flags) {
        return result(Functions.epoll_create1(flags), null);
    }

    @Override
    public int epollCtl(long epfd, int op, long fd, @Nullable ByteBuffer event) {
        long wanted = event == null ? 0 : Buffers.window(event, 0, sizeofEpollEvent);
        if (wanted == 0 && event != null) {
            return efault;
        }
        return Arguments.isDescriptor(epfd) && Arguments.isDescriptor(fd)
                ? result(Functions.epoll_ctl((int) epfd, op, (int) fd, wanted), event)
                : ebadf;
    }

    @Override
    public int epollWait(long epfd, ByteBuffer events, int max, int timeoutMillis) {
        if (max <= 0) {
            return einval;
        }
        long ready = Buffers.window(events, 0, (long) max * sizeofEpollEvent);
        if (ready == 0) {
            return efault;
        }
        return Arguments.isDescriptor(epfd)
                ? result(Functions.epoll_wait((int) epfd, ready, max, timeoutMillis), events)
                : ebadf;
    }

    @Override
    public int sigrtmax() {
        return Functions.__libc_current_sigrtmax();
    }

    @Override
    public int sigaction(int signal, @Nullable ByteBuffer act, @Nullable ByteBuffer old) {
        long action = act == null ? 0 : Buffers.window(act, 0, sizeofSigaction);
        long present = old == null ? 0 : Buffers.window(old, 0, sizeofSigaction);
        if ((action == 0 && act != null) || (present == 0 && old != null)) {
            return efault;
        }
        return result(Functions.sigaction(signal, action, present), act, old);
    }

    @Override
    public long signalHandler() {
        return Pointer.nativeValue(handler);
    }

    @Override
    public long pthreadSelf() {
        return Functions.pthread_self();
    }

    @Override
    public int pthreadKill(long thread, int signal) {
        return thread == 0 ? esrch : -Functions.pthread_kill(thread, signal);
    }
}
