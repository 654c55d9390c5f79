package org.bsdsocket.jni;

import java.nio.ByteBuffer;
import org.bsdsocket.abi.libc.Databases;
import org.jspecify.annotations.Nullable;

/** See {@code databases.c}. */
final class JniDatabases implements Databases {

    @Override
    public native int gethostbynameR(byte[] name, ByteBuffer hostent, ByteBuffer buf, long[] result);

    @Override
    public native int gethostbyaddrR(byte[] addr, int type, ByteBuffer hostent, ByteBuffer buf, long[] result);

    @Override
    public native int getservbynameR(
            byte[] name, byte @Nullable [] proto, ByteBuffer servent, ByteBuffer buf, long[] result);

    @Override
    public native int getservbyportR(
            int port, byte @Nullable [] proto, ByteBuffer servent, ByteBuffer buf, long[] result);

    @Override
    public native long getprotobyname(byte[] name);

    @Override
    public native long hstrerror(int code);
}
