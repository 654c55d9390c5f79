package org.bsdsocket.jna;

import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.Arguments;
import org.bsdsocket.abi.libc.Sockets;
import org.jspecify.annotations.Nullable;

final class JnaSockets extends Checks implements Sockets {

    private final int sizeofInt;

    JnaSockets(Abi abi) {
        super(abi);
        this.sizeofInt = abi.sizeof("int");
    }

    @Override
    public long socket(int domain, int type, int protocol) {
        return result(Functions.socket(domain, type, protocol), null);
    }

    @Override
    public int socketpair(int domain, int type, int protocol, ByteBuffer sv) {
        long pair = Buffers.window(sv, 0, 2L * sizeofInt);
        return pair == 0 ? efault : result(Functions.socketpair(domain, type, protocol, pair), sv);
    }

    @Override
    public int bind(long fd, ByteBuffer addr, int len) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long address = Buffers.window(addr, 0, len);
        return address == 0 ? efault : result(Functions.bind((int) fd, address, len), addr);
    }

    @Override
    public int listen(long fd, int backlog) {
        return Arguments.isDescriptor(fd) ? result(Functions.listen((int) fd, backlog), null) : ebadf;
    }

    @Override
    public long accept4(long fd, @Nullable ByteBuffer addr, @Nullable ByteBuffer len, int flags) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        if (addr == null || len == null) {
            return addr == null && len == null ? result(Functions.accept4((int) fd, 0, 0, flags), null) : efault;
        }
        long address = Buffers.sized(addr, len);
        return address == 0
                ? efault
                : result(Functions.accept4((int) fd, address, Buffers.base(len), flags), addr, len);
    }

    @Override
    public int connect(long fd, ByteBuffer addr, int len) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long address = Buffers.window(addr, 0, len);
        return address == 0 ? efault : result(Functions.connect((int) fd, address, len), addr);
    }

    @Override
    public int getsockname(long fd, ByteBuffer addr, ByteBuffer len) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long address = Buffers.sized(addr, len);
        return address == 0 ? efault : result(Functions.getsockname((int) fd, address, Buffers.base(len)), addr, len);
    }

    @Override
    public int getpeername(long fd, ByteBuffer addr, ByteBuffer len) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long address = Buffers.sized(addr, len);
        return address == 0 ? efault : result(Functions.getpeername((int) fd, address, Buffers.base(len)), addr, len);
    }

    @Override
    public int shutdown(long fd, int how) {
        return Arguments.isDescriptor(fd) ? result(Functions.shutdown((int) fd, how), null) : ebadf;
    }

    @Override
    public int getsockopt(long fd, int level, int name, ByteBuffer value, ByteBuffer len) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long option = Buffers.sized(value, len);
        return option == 0
                ? efault
                : result(Functions.getsockopt((int) fd, level, name, option, Buffers.base(len)), value, len);
    }

    @Override
    public int setsockopt(long fd, int level, int name, @Nullable ByteBuffer value, int len) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long option = value == null ? 0 : Buffers.window(value, 0, len);
        return option == 0 && value != null
                ? efault
                : result(Functions.setsockopt((int) fd, level, name, option, len), value);
    }
}
