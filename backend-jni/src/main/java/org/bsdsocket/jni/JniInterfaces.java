package org.bsdsocket.jni;

import java.nio.ByteBuffer;
import org.bsdsocket.abi.libc.Interfaces;

/** See {@code interfaces.c}. */
final class JniInterfaces implements Interfaces {

    @Override
    public native long ifNametoindex(byte[] name);

    @Override
    public native int ifIndextoname(int index, ByteBuffer name);

    @Override
    public native long ifNameindex();

    @Override
    public native void ifFreenameindex(long list);
}
