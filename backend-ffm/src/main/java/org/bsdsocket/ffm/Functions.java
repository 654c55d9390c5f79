package org.bsdsocket.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.bsdsocket.ffm.Linkage.capturing;
import static org.bsdsocket.ffm.Linkage.checked;
import static org.bsdsocket.ffm.Linkage.critical;
import static org.bsdsocket.ffm.Linkage.plain;
import static org.bsdsocket.ffm.Linkage.variadic;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The functions that {@link FfmLibC} calls, by their prototypes and under its headings. Linking takes milliseconds each, so
 * a heading is linked when the first of its functions is called.
 *
 * <p>INT is an int, an unsigned or a socklen_t. WORD is a size_t, a long, or an address that nobody here looks behind.
 * BUFFER is the address of memory that the linker keeps for as long as the function runs.
 */
final class Functions {

    private static final ValueLayout INT = JAVA_INT;
    private static final ValueLayout WORD = JAVA_LONG;
    private static final ValueLayout BUFFER = ADDRESS;

    private Functions() {}

    static final class Sockets {

        static final MethodHandle SOCKET = checked("socket", INT, INT, INT, INT);
        static final MethodHandle SOCKETPAIR = checked("socketpair", INT, INT, INT, INT, BUFFER);
        static final MethodHandle BIND = checked("bind", INT, INT, BUFFER, INT);
        static final MethodHandle LISTEN = checked("listen", INT, INT, INT);
        static final MethodHandle ACCEPT4 = checked("accept4", INT, INT, BUFFER, BUFFER, INT);
        static final MethodHandle CONNECT = checked("connect", INT, INT, BUFFER, INT);
        static final MethodHandle GETSOCKNAME = checked("getsockname", INT, INT, BUFFER, BUFFER);
        static final MethodHandle GETPEERNAME = checked("getpeername", INT, INT, BUFFER, BUFFER);
        static final MethodHandle SHUTDOWN = checked("shutdown", INT, INT, INT);
        static final MethodHandle GETSOCKOPT = checked("getsockopt", INT, INT, INT, INT, BUFFER, BUFFER);
        static final MethodHandle SETSOCKOPT = checked("setsockopt", INT, INT, INT, INT, BUFFER, INT);

        private Sockets() {}
    }

    static final class Data {

        static final MethodHandle RECV = checked("recv", WORD, INT, BUFFER, WORD, INT);
        static final MethodHandle RECVFROM = checked("recvfrom", WORD, INT, BUFFER, WORD, INT, BUFFER, BUFFER);
        static final MethodHandle RECVMSG = checked("recvmsg", WORD, INT, BUFFER, INT);
        static final MethodHandle SEND = checked("send", WORD, INT, BUFFER, WORD, INT);
        static final MethodHandle SENDTO = checked("sendto", WORD, INT, BUFFER, WORD, INT, BUFFER, INT);
        static final MethodHandle SENDMSG = checked("sendmsg", WORD, INT, BUFFER, INT);
        static final MethodHandle SENDFILE = checked("sendfile", WORD, INT, INT, BUFFER, WORD);

        private Data() {}
    }

    static final class Descriptors {

        static final MethodHandle CLOSE = checked("close", INT, INT);
        static final MethodHandle FCNTL = variadic("fcntl", 2, INT, INT, INT, INT);
        static final MethodHandle IOCTL = variadic("ioctl", 2, INT, INT, WORD, BUFFER);

        private Descriptors() {}
    }

    static final class Waiting {

        static final MethodHandle POLL = checked("poll", INT, BUFFER, WORD, INT);
        static final MethodHandle EPOLL_CREATE1 = checked("epoll_create1", INT, INT);
        static final MethodHandle EPOLL_CTL = checked("epoll_ctl", INT, INT, INT, INT, BUFFER);
        static final MethodHandle EPOLL_WAIT = checked("epoll_wait", INT, INT, BUFFER, INT, INT);
        static final MethodHandle SIGRTMAX = critical("__libc_current_sigrtmax", INT);
        static final MethodHandle SIGACTION = checked("sigaction", INT, INT, BUFFER, BUFFER);
        static final MethodHandle PTHREAD_SELF = critical("pthread_self", WORD);
        static final MethodHandle PTHREAD_KILL = plain("pthread_kill", FunctionDescriptor.of(INT, WORD, INT));

        /** Takes an int, as a handler does, and touches nothing but registers. */
        static final long ABS = Linkage.address("abs").address();

        private Waiting() {}
    }

    static final class Names {

        static final MethodHandle GETADDRINFO = capturing("getaddrinfo", INT, BUFFER, BUFFER, BUFFER, BUFFER);
        static final MethodHandle FREEADDRINFO = plain("freeaddrinfo", FunctionDescriptor.ofVoid(WORD));
        static final MethodHandle GETNAMEINFO =
                capturing("getnameinfo", INT, BUFFER, INT, BUFFER, INT, BUFFER, INT, INT);
        static final MethodHandle GAI_STRERROR = plain("gai_strerror", FunctionDescriptor.of(WORD, INT));
        static final MethodHandle GETHOSTNAME = checked("gethostname", INT, BUFFER, WORD);
        static final MethodHandle SETHOSTNAME = checked("sethostname", INT, BUFFER, WORD);

        private Names() {}
    }

    static final class Databases {

        static final MethodHandle GETHOSTBYNAME_R =
                plain("gethostbyname_r", FunctionDescriptor.of(INT, BUFFER, BUFFER, BUFFER, WORD, BUFFER, BUFFER));
        static final MethodHandle GETHOSTBYADDR_R = plain(
                "gethostbyaddr_r", FunctionDescriptor.of(INT, BUFFER, INT, INT, BUFFER, BUFFER, WORD, BUFFER, BUFFER));
        static final MethodHandle GETSERVBYNAME_R =
                plain("getservbyname_r", FunctionDescriptor.of(INT, BUFFER, BUFFER, BUFFER, BUFFER, WORD, BUFFER));
        static final MethodHandle GETSERVBYPORT_R =
                plain("getservbyport_r", FunctionDescriptor.of(INT, INT, BUFFER, BUFFER, BUFFER, WORD, BUFFER));
        static final MethodHandle GETPROTOBYNAME = plain("getprotobyname", FunctionDescriptor.of(WORD, BUFFER));
        static final MethodHandle HSTRERROR = plain("hstrerror", FunctionDescriptor.of(WORD, INT));

        private Databases() {}
    }

    static final class Interfaces {

        static final MethodHandle IF_NAMETOINDEX = capturing("if_nametoindex", INT, BUFFER);
        static final MethodHandle IF_INDEXTONAME = capturing("if_indextoname", WORD, INT, BUFFER);
        static final MethodHandle IF_NAMEINDEX = capturing("if_nameindex", WORD);
        static final MethodHandle IF_FREENAMEINDEX = plain("if_freenameindex", FunctionDescriptor.ofVoid(WORD));

        private Interfaces() {}
    }

    static final class Memory {

        static final MethodHandle STRLEN = critical("strlen", WORD, WORD);
        static final MethodHandle MEMCPY = plain("memcpy", FunctionDescriptor.of(WORD, BUFFER, WORD, WORD));

        private Memory() {}
    }
}
