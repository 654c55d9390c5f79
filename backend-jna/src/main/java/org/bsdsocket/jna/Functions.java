package org.bsdsocket.jna;

import com.sun.jna.DefaultTypeMapper;
import com.sun.jna.FromNativeContext;
import com.sun.jna.FunctionMapper;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.ToNativeContext;
import com.sun.jna.TypeConverter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The C library's functions by their own names, mapped directly.
 *
 * <p>A {@code long} is what fills a word in C: an address, a size_t, an ssize_t, an unsigned long. Everything that C has as
 * an int or as an unsigned int is an {@code int}. No function of 64 bits by value on 32-bit machines is among them.
 *
 * <p>JNA keeps {@code errno} for the thread before anything else runs, and {@link Native#getLastError()} returns what it
 * kept; no call of JNA lies between a call here and that. A virtual thread gives its carrier away only where Java code waits,
 * which it does not do in between either.
 */
@SuppressWarnings("MemberName") // The names are C's.
final class Functions {

    private Functions() {}

    /** Binds them; where a word has 32 bits, arguments are cut to it and results come back with their sign. */
    static void bind(boolean wide) {
        FunctionMapper names = (library, method) -> symbol(library, method.getName());
        Map<String, ?> options = wide
                ? Map.of(Library.OPTION_FUNCTION_MAPPER, names)
                : Map.of(Library.OPTION_FUNCTION_MAPPER, names, Library.OPTION_TYPE_MAPPER, words());
        Native.register(Functions.class, NativeLibrary.getInstance(null, options));
    }

    /** A file's offset has 64 bits; where a C library has a sendfile for narrower ones, it has this second name. */
    private static String symbol(NativeLibrary library, String name) {
        if (name.equals("sendfile")) {
            try {
                return library.getFunction("sendfile64").getName();
            } catch (UnsatisfiedLinkError e) {
                return name;
            }
        }
        return name;
    }

    private static DefaultTypeMapper words() {
        DefaultTypeMapper mapper = new DefaultTypeMapper();
        mapper.addTypeConverter(long.class, new TypeConverter() {
            @Override
            public Object toNative(Object value, ToNativeContext context) {
                return ((Long) value).intValue();
            }

            @Override
            public Object fromNative(Object value, FromNativeContext context) {
                return ((Integer) value).longValue();
            }

            @Override
            public Class<?> nativeType() {
                return Integer.class;
            }
        });
        return mapper;
    }

    // ---- sockets

    static native int socket(int domain, int type, int protocol);

    static native int socketpair(int domain, int type, int protocol, long sv);

    static native int bind(int fd, long addr, int len);

    static native int listen(int fd, int backlog);

    static native int accept4(int fd, long addr, long len, int flags);

    static native int connect(int fd, long addr, int len);

    static native int getsockname(int fd, long addr, long len);

    static native int getpeername(int fd, long addr, long len);

    static native int shutdown(int fd, int how);

    static native int getsockopt(int fd, int level, int name, long value, long len);

    static native int setsockopt(int fd, int level, int name, long value, int len);

    // ---- data

    static native long recv(int fd, long buf, long len, int flags);

    static native long recvfrom(int fd, long buf, long len, int flags, long addr, long addrlen);

    static native long recvmsg(int fd, long msg, int flags);

    static native long send(int fd, long buf, long len, int flags);

    static native long sendto(int fd, long buf, long len, int flags, long addr, int addrlen);

    static native long sendmsg(int fd, long msg, int flags);

    static native long sendfile(int out, int in, long offset, long count);

    // ---- descriptors

    static native int close(int fd);

    // ---- waiting

    static native int poll(long fds, long count, int timeout);

    static native int epoll_create1(int flags);

    static native int epoll_ctl(int epfd, int op, int fd, long event);

    static native int epoll_wait(int epfd, long events, int max, int timeout);

    /** What SIGRTMAX stands for, in both C libraries of Linux. */
    static native int __libc_current_sigrtmax();

    static native int sigaction(int signal, long act, long old);

    static native long pthread_self();

    static native int pthread_kill(long thread, int signal);

    // ---- names

    static native int getaddrinfo(byte @Nullable [] node, byte @Nullable [] service, long hints, long result);

    static native void freeaddrinfo(long list);

    static native int getnameinfo(long addr, int len, long host, int hostlen, long service, int servicelen, int flags);

    static native long gai_strerror(int code);

    static native int gethostname(long name, long len);

    static native int sethostname(byte[] name, long len);

    // ---- databases

    static native int gethostbyname_r(byte[] name, long hostent, long buf, long buflen, long result, long error);

    static native int gethostbyaddr_r(
            byte[] addr, int len, int type, long hostent, long buf, long buflen, long result, long error);

    static native int getservbyname_r(
            byte[] name, byte @Nullable [] proto, long servent, long buf, long buflen, long result);

    static native int getservbyport_r(
            int port, byte @Nullable [] proto, long servent, long buf, long buflen, long result);

    static native long getprotobyname(byte[] name);

    static native long hstrerror(int code);

    // ---- interfaces

    static native int if_nametoindex(byte[] name);

    static native long if_indextoname(int index, long name);

    static native long if_nameindex();

    static native void if_freenameindex(long list);

    // ---- memory

    static native long strlen(long text);

    static native long memcpy(long into, long from, long len);
}
