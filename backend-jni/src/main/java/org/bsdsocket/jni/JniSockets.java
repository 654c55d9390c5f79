package org.bsdsocket.jni;

import java.nio.ByteBuffer;
import org.bsdsocket.abi.libc.Sockets;
import org.jspecify.annotations.Nullable;

/** See {@code sockets.c}. */
final class JniSockets implements Sockets {

    @Override
    public native long socket(int domain, int type, int protocol);

    @Override
    public native int socketpair(int domain, int type, int protocol, ByteBuffer sv);

    @Override
    public native int bind(long fd, ByteBuffer addr, int len);

    @Override
    public native int listen(long fd, int backlog);

    @Override
    public native long accept4(long fd, @Nullable ByteBuffer addr, @Nullable ByteBuffer len, int flags);

    @Override
    public native int connect(long fd, ByteBuffer addr, int len);

    @Override
    public native int getsockname(long fd, ByteBuffer addr, ByteBuffer len);

    @Override
    public native int getpeername(long fd, ByteBuffer addr, ByteBuffer len);

    @Override
    public native int shutdown(long fd, int how);

    @Override
    public native int getsockopt(long fd, int level, int name, ByteBuffer value, ByteBuffer len);

    @Override
    public native int setsockopt(long fd, int level, int name, @Nullable ByteBuffer value, int len);
}
