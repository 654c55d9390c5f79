package org.bsdsocket.abi.libc;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Waiting, and waking a thread that waits. */
public interface Waiting {

    /** {@code int poll(struct pollfd *fds, nfds_t count, int timeout)}. */
    int poll(ByteBuffer fds, int count, int timeoutMillis);

    /** {@code int epoll_create1(int flags)}. */
    long epollCreate1(int flags);

    /** {@code int epoll_ctl(int epfd, int op, int fd, struct epoll_event *event)}; null is NULL. */
    int epollCtl(long epfd, int op, long fd, @Nullable ByteBuffer event);

    /** {@code int epoll_wait(int epfd, struct epoll_event *events, int max, int timeout)}. */
    int epollWait(long epfd, ByteBuffer events, int max, int timeoutMillis);

    /** SIGRTMAX, which is a call into the C library and not a constant. */
    int sigrtmax();

    /** {@code int sigaction(int signal, const struct sigaction *act, struct sigaction *old)}; null is NULL. */
    int sigaction(int signal, @Nullable ByteBuffer act, @Nullable ByteBuffer old);

    /** The address of a function that may be called with a signal number at any moment and does no harm. */
    long signalHandler();

    /** {@code pthread_t pthread_self(void)}. */
    long pthreadSelf();

    /** {@code int pthread_kill(pthread_t thread, int signal)}, for a thread that is alive. */
    int pthreadKill(long thread, int signal);
}
