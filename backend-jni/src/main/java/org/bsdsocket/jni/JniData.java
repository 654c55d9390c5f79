package org.bsdsocket.jni;

import java.nio.ByteBuffer;
import org.bsdsocket.abi.libc.Data;

/** See {@code data.c}. */
final class JniData implements Data {

    @Override
    public native long recv(long fd, ByteBuffer buf, int off, int len, int flags);

    @Override
    public native long recvfrom(
            long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, ByteBuffer addrlen);

    @Override
    public native long recvmsg(long fd, ByteBuffer msg, int flags);

    @Override
    public native long send(long fd, ByteBuffer buf, int off, int len, int flags);

    @Override
    public native long sendto(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, int addrlen);

    @Override
    public native long sendmsg(long fd, ByteBuffer msg, int flags);

    @Override
    public native long sendfile(long out, long in, ByteBuffer offset, long count);
}
