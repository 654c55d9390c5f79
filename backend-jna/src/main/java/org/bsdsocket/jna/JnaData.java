package org.bsdsocket.jna;

import com.sun.jna.Native;
import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.Arguments;
import org.bsdsocket.abi.libc.Data;

final class JnaData extends Checks implements Data {

    private final long greatest;
    private final int sizeofMsghdr;

    JnaData(Abi abi) {
        super(abi);
        this.greatest = Native.SIZE_T_SIZE == Long.BYTES ? Long.MAX_VALUE : Integer.MAX_VALUE;
        this.sizeofMsghdr = abi.sizeof("msghdr");
    }

    @Override
    public long recv(long fd, ByteBuffer buf, int off, int len, int flags) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long into = Buffers.window(buf, off, len);
        return into == 0 ? efault : result(Functions.recv((int) fd, into, len, flags), buf);
    }

    @Override
    public long recvfrom(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, ByteBuffer addrlen) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long into = Buffers.window(buf, off, len);
        long address = Buffers.sized(addr, addrlen);
        if (into == 0 || address == 0) {
            return efault;
        }
        long r = result(Functions.recvfrom((int) fd, into, len, flags, address, Buffers.base(addrlen)), addr, addrlen);
        Buffers.keep(buf);
        return r;
    }

    @Override
    public long recvmsg(long fd, ByteBuffer msg, int flags) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long header = Buffers.window(msg, 0, sizeofMsghdr);
        return header == 0 ? efault : result(Functions.recvmsg((int) fd, header, flags), msg);
    }

    @Override
    public long send(long fd, ByteBuffer buf, int off, int len, int flags) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long from = Buffers.window(buf, off, len);
        return from == 0 ? efault : result(Functions.send((int) fd, from, len, flags), buf);
    }

    @Override
    public long sendto(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, int addrlen) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long from = Buffers.window(buf, off, len);
        long address = Buffers.window(addr, 0, addrlen);
        return from == 0 || address == 0
                ? efault
                : result(Functions.sendto((int) fd, from, len, flags, address, addrlen), buf, addr);
    }

    @Override
    public long sendmsg(long fd, ByteBuffer msg, int flags) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long header = Buffers.window(msg, 0, sizeofMsghdr);
        return header == 0 ? efault : result(Functions.sendmsg((int) fd, header, flags), msg);
    }

    @Override
    public long sendfile(long out, long in, ByteBuffer offset, long count) {
        if (!Arguments.isDescriptor(out) || !Arguments.isDescriptor(in)) {
            return ebadf;
        }
        long position = Buffers.window(offset, 0, Long.BYTES);
        if (position == 0) {
            return efault;
        }
        // The kernel sends less than it is asked for when it likes; a word of 32 bits must not lose the upper half.
        return count < 0
                ? einval
                : result(Functions.sendfile((int) out, (int) in, position, Math.min(count, greatest)), offset);
    }
}
