package org.bsdsocket.ffm;

import static org.bsdsocket.ffm.Linkage.BUFFER;
import static org.bsdsocket.ffm.Linkage.INT;
import static org.bsdsocket.ffm.Linkage.checked;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.libc.Sockets;
import org.jspecify.annotations.Nullable;

final class FfmSockets extends Checks implements Sockets {

    private final int intSize;

    FfmSockets(Abi abi) {
        super(abi);
        this.intSize = abi.sizeof("int");
    }

    @Override
    public long socket(int domain, int type, int protocol) {
        try {
            return (int) Functions.SOCKET.invokeExact(domain, type, protocol);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int socketpair(int domain, int type, int protocol, ByteBuffer sv) {
        try {
            return (int) Functions.SOCKETPAIR.invokeExact(domain, type, protocol, window(sv, 0, 2L * intSize));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int bind(long fd, ByteBuffer addr, int len) {
        try {
            return (int) Functions.BIND.invokeExact(fd(fd), window(addr, 0, len), len);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int listen(long fd, int backlog) {
        try {
            return (int) Functions.LISTEN.invokeExact(fd(fd), backlog);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long accept4(long fd, @Nullable ByteBuffer addr, @Nullable ByteBuffer len, int flags) {
        try {
            if (addr == null && len == null) {
                return (int) Functions.ACCEPT4.invokeExact(fd(fd), MemorySegment.NULL, MemorySegment.NULL, flags);
            }
            return (int) Functions.ACCEPT4.invokeExact(fd(fd), sized(addr, len), socklen(len), flags);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int connect(long fd, ByteBuffer addr, int len) {
        try {
            return (int) Functions.CONNECT.invokeExact(fd(fd), window(addr, 0, len), len);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int getsockname(long fd, ByteBuffer addr, ByteBuffer len) {
        try {
            return (int) Functions.GETSOCKNAME.invokeExact(fd(fd), sized(addr, len), socklen(len));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int getpeername(long fd, ByteBuffer addr, ByteBuffer len) {
        try {
            return (int) Functions.GETPEERNAME.invokeExact(fd(fd), sized(addr, len), socklen(len));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int shutdown(long fd, int how) {
        try {
            return (int) Functions.SHUTDOWN.invokeExact(fd(fd), how);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int getsockopt(long fd, int level, int name, ByteBuffer value, ByteBuffer len) {
        try {
            return (int) Functions.GETSOCKOPT.invokeExact(fd(fd), level, name, sized(value, len), socklen(len));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int setsockopt(long fd, int level, int name, @Nullable ByteBuffer value, int len) {
        try {
            return (int) Functions.SETSOCKOPT.invokeExact(fd(fd), level, name, optional(value, len), len);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    private static final class Functions {

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

        private Functions() {}
    }
}
