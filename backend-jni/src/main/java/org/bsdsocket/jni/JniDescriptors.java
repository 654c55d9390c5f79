package org.bsdsocket.jni;

import java.nio.channels.FileChannel;
import org.bsdsocket.abi.libc.Descriptors;

/** See {@code descriptors.c}. */
final class JniDescriptors implements Descriptors {

    @Override
    public native int close(long fd);

    @Override
    public native long dupCloexec(long fd);

    @Override
    public native int isCloexec(long fd);

    @Override
    public native int setCloexec(long fd, boolean on);

    @Override
    public native int isBlocking(long fd);

    @Override
    public native int setBlocking(long fd, boolean on);

    @Override
    public native long descriptorOf(FileChannel file);
}
