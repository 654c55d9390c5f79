package org.bsdsocket.jni;

import java.nio.ByteBuffer;
import org.bsdsocket.abi.libc.Names;
import org.jspecify.annotations.Nullable;

/** See {@code names.c}. */
final class JniNames implements Names {

    @Override
    public native int getaddrinfo(byte @Nullable [] node, byte @Nullable [] service, ByteBuffer hints, long[] result);

    @Override
    public native void freeaddrinfo(long list);

    @Override
    public native int getnameinfo(
            ByteBuffer addr, int len, ByteBuffer host, ByteBuffer service, int flags, long[] error);

    @Override
    public native long gaiStrerror(int code);

    @Override
    public native int gethostname(ByteBuffer name);

    @Override
    public native int sethostname(byte[] name);
}
