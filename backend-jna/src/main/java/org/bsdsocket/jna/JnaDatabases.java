package org.bsdsocket.jna;

import com.sun.jna.Native;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.Arguments;
import org.bsdsocket.abi.libc.Databases;
import org.jspecify.annotations.Nullable;

final class JnaDatabases extends Checks implements Databases {

    JnaDatabases(Abi abi) {
        super(abi);
    }

    @Override
    public int gethostbynameR(byte[] name, ByteBuffer hostent, ByteBuffer buf, long[] result) {
        long host = Buffers.window(hostent, 0, abi.sizeof("hostent"));
        long room = Buffers.window(buf, 0, 0);
        if (host == 0 || room == 0 || !isAnswer(result, 2) || !Arguments.isText(name)) {
            return efault;
        }
        ByteBuffer out = Buffers.words();
        long found = Buffers.base(out);
        int error = Functions.gethostbyname_r(name, host, room, buf.capacity(), found, found + Native.POINTER_SIZE);
        return answered(error, out, result, hostent, buf);
    }

    @Override
    public int gethostbyaddrR(byte[] addr, int type, ByteBuffer hostent, ByteBuffer buf, long[] result) {
        long host = Buffers.window(hostent, 0, abi.sizeof("hostent"));
        long room = Buffers.window(buf, 0, 0);
        if (host == 0 || room == 0 || !isAnswer(result, 2) || isNull(addr)) {
            return efault;
        }
        // Resolvers read as many bytes as the type has, not all of them minding the length.
        int most = abi.sizeof("in6_addr");
        if (addr.length > most) {
            return einval;
        }
        ByteBuffer out = Buffers.words();
        long found = Buffers.base(out);
        int error = Functions.gethostbyaddr_r(
                Arrays.copyOf(addr, most),
                addr.length,
                type,
                host,
                room,
                buf.capacity(),
                found,
                found + Native.POINTER_SIZE);
        return answered(error, out, result, hostent, buf);
    }

    @Override
    public int getservbynameR(byte[] name, byte @Nullable [] proto, ByteBuffer servent, ByteBuffer buf, long[] result) {
        long service = Buffers.window(servent, 0, abi.sizeof("servent"));
        long room = Buffers.window(buf, 0, 0);
        boolean texts = Arguments.isText(name) && isTextOrNull(proto);
        if (service == 0 || room == 0 || !isAnswer(result, 2) || !texts) {
            return efault;
        }
        ByteBuffer out = Buffers.words();
        int error = Functions.getservbyname_r(name, proto, service, room, buf.capacity(), Buffers.base(out));
        return answered(error, out, result, servent, buf);
    }

    @Override
    public int getservbyportR(int port, byte @Nullable [] proto, ByteBuffer servent, ByteBuffer buf, long[] result) {
        long service = Buffers.window(servent, 0, abi.sizeof("servent"));
        long room = Buffers.window(buf, 0, 0);
        if (service == 0 || room == 0 || !isAnswer(result, 2) || !isTextOrNull(proto)) {
            return efault;
        }
        ByteBuffer out = Buffers.words();
        int error = Functions.getservbyport_r(port, proto, service, room, buf.capacity(), Buffers.base(out));
        return answered(error, out, result, servent, buf);
    }

    @Override
    public long getprotobyname(byte[] name) {
        return Arguments.isText(name) ? Buffers.address(Functions.getprotobyname(name)) : 0;
    }

    @Override
    public long hstrerror(int code) {
        return Buffers.address(Functions.hstrerror(code));
    }

    /** The pointer to what was found and, behind it, h_errno. */
    private int answered(int error, ByteBuffer out, long[] result, ByteBuffer struct, ByteBuffer buf) {
        result[0] = Buffers.word(out, 0);
        result[1] = out.getInt(Native.POINTER_SIZE);
        Buffers.keep(struct);
        Buffers.keep(buf);
        return error;
    }
}
