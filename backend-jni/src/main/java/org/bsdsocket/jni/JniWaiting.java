package org.bsdsocket.jni;

import java.nio.ByteBuffer;
import org.bsdsocket.abi.libc.Waiting;
import org.jspecify.annotations.Nullable;

/** See {@code waiting.c}. */
final class JniWaiting implements Waiting {

    @Override
    public native int poll(ByteBuffer fds, int count, int timeoutMillis);

    @Override
    public native long epollCreate1(int flags);

    @Override
    public native int epollCtl(long epfd, int op, long fd, @Nullable ByteBuffer event);

    @Override
    public native int epollWait(long epfd, ByteBuffer events, int max, int timeoutMillis);

    @Override
    public native int sigrtmax();

    @Override
    public native int sigaction(int signal, @Nullable ByteBuffer act, @Nullable ByteBuffer old);

    @Override
    public native long signalHandler();

    @Override
    public native long pthreadSelf();

    @Override
    public native int pthreadKill(long thread, int signal);
}
