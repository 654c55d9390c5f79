package org.bsdsocket.jni;

import java.nio.ByteBuffer;
import org.bsdsocket.abi.libc.Memory;

/** See {@code memory.c}. */
final class JniMemory implements Memory {

    @Override
    public native long addressOf(ByteBuffer buffer);

    @Override
    public native long strlen(long text);

    @Override
    public native int peek(long address, ByteBuffer into, int len);
}
