package org.bsdsocket.jni;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.bsdsocket.abi.LibC;
import org.jspecify.annotations.Nullable;

/** The C library through JNI. The methods are registered by the library when it is loaded; see {@code src/main/c}. */
final class JniLibC implements LibC {

    /** What the probe compiled into the library says, in the form of the checked-in tables. */
    static native byte @Nullable [] probeTable();

    // ---- sockets

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

    // ---- data

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

    // ---- descriptors

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

    // ---- devices

    @Override
    public native int ioctl(long fd, long request, ByteBuffer arg);

    // ---- waiting and waking

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

    // ---- names

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

    @Override
    public native long ifNametoindex(byte[] name);

    @Override
    public native int ifIndextoname(int index, ByteBuffer name);

    @Override
    public native long ifNameindex();

    @Override
    public native void ifFreenameindex(long list);

    // ---- memory

    @Override
    public native long addressOf(ByteBuffer buffer);

    @Override
    public native long strlen(long text);

    @Override
    public native int peek(long address, ByteBuffer into, int len);
}
