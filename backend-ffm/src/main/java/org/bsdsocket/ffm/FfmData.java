package org.bsdsocket.ffm;

import static org.bsdsocket.ffm.Linkage.BUFFER;
import static org.bsdsocket.ffm.Linkage.INT;
import static org.bsdsocket.ffm.Linkage.WORD;
import static org.bsdsocket.ffm.Linkage.checked;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.Apart;
import org.bsdsocket.abi.libc.Data;

final class FfmData extends Checks implements Data {

    private final int msghdrSize;

    private final Apart recv = new Apart(MethodHandles.lookup(), "recvNow");
    private final Apart recvfrom = new Apart(MethodHandles.lookup(), "recvfromNow");
    private final Apart send = new Apart(MethodHandles.lookup(), "sendNow");
    private final Apart sendto = new Apart(MethodHandles.lookup(), "sendtoNow");

    FfmData(Abi abi) {
        super(abi);
        this.msghdrSize = abi.sizeof("msghdr");
    }

    @Override
    public long recv(long fd, ByteBuffer buf, int off, int len, int flags) {
        try {
            return (long) recv.handle.invokeExact(this, fd, buf, off, len, flags);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    long recvNow(long fd, ByteBuffer buf, int off, int len, int flags) throws Throwable {
        return (long) Functions.RECV.invokeExact(fd(fd), window(buf, off, len), (long) len, flags);
    }

    @Override
    public long recvfrom(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, ByteBuffer addrlen) {
        try {
            return (long) recvfrom.handle.invokeExact(this, fd, buf, off, len, flags, addr, addrlen);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    long recvfromNow(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, ByteBuffer addrlen)
            throws Throwable {
        return (long) Functions.RECVFROM.invokeExact(
                fd(fd), window(buf, off, len), (long) len, flags, sized(addr, addrlen), socklen(addrlen));
    }

    @Override
    public long recvmsg(long fd, ByteBuffer msg, int flags) {
        try {
            return (long) Functions.RECVMSG.invokeExact(fd(fd), window(msg, 0, msghdrSize), flags);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long send(long fd, ByteBuffer buf, int off, int len, int flags) {
        try {
            return (long) send.handle.invokeExact(this, fd, buf, off, len, flags);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    long sendNow(long fd, ByteBuffer buf, int off, int len, int flags) throws Throwable {
        return (long) Functions.SEND.invokeExact(fd(fd), window(buf, off, len), (long) len, flags);
    }

    @Override
    public long sendto(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, int addrlen) {
        try {
            return (long) sendto.handle.invokeExact(this, fd, buf, off, len, flags, addr, addrlen);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    long sendtoNow(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, int addrlen)
            throws Throwable {
        return (long) Functions.SENDTO.invokeExact(
                fd(fd), window(buf, off, len), (long) len, flags, window(addr, 0, addrlen), addrlen);
    }

    @Override
    public long sendmsg(long fd, ByteBuffer msg, int flags) {
        try {
            return (long) Functions.SENDMSG.invokeExact(fd(fd), window(msg, 0, msghdrSize), flags);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long sendfile(long out, long in, ByteBuffer offset, long count) {
        try {
            return (long)
                    Functions.SENDFILE.invokeExact(fd(out), fd(in), window(offset, 0, Long.BYTES), atLeast(0, count));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    private static final class Functions {

        static final MethodHandle RECV = checked("recv", WORD, INT, BUFFER, WORD, INT);
        static final MethodHandle RECVFROM = checked("recvfrom", WORD, INT, BUFFER, WORD, INT, BUFFER, BUFFER);
        static final MethodHandle RECVMSG = checked("recvmsg", WORD, INT, BUFFER, INT);
        static final MethodHandle SEND = checked("send", WORD, INT, BUFFER, WORD, INT);
        static final MethodHandle SENDTO = checked("sendto", WORD, INT, BUFFER, WORD, INT, BUFFER, INT);
        static final MethodHandle SENDMSG = checked("sendmsg", WORD, INT, BUFFER, INT);
        static final MethodHandle SENDFILE = checked("sendfile", WORD, INT, INT, BUFFER, WORD);

        private Functions() {}
    }
}
