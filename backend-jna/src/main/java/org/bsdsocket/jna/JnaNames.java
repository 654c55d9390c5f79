package org.bsdsocket.jna;

import com.sun.jna.Native;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.libc.Names;
import org.jspecify.annotations.Nullable;

final class JnaNames extends Checks implements Names {

    private final int eaiSystem;

    JnaNames(Abi abi) {
        super(abi);
        this.eaiSystem = abi.constant("EAI_SYSTEM");
    }

    @Override
    public int getaddrinfo(byte @Nullable [] node, byte @Nullable [] service, ByteBuffer hints, long[] result) {
        if (!isAnswer(result, 2)) {
            return eaiSystem;
        }
        long wanted = Buffers.window(hints, 0, abi.sizeof("addrinfo"));
        if (wanted == 0 || !isTextOrNull(node) || !isTextOrNull(service)) {
            return refused(result, 2);
        }
        ByteBuffer list = Buffers.words();
        int code = Functions.getaddrinfo(node, service, wanted, Buffers.base(list));
        result[1] = code == eaiSystem ? Native.getLastError() : 0;
        result[0] = code == 0 ? Buffers.word(list, 0) : 0;
        Buffers.keep(hints);
        return code;
    }

    @Override
    public void freeaddrinfo(long list) {
        if (list != 0) {
            Functions.freeaddrinfo(list);
        }
    }

    @Override
    public int getnameinfo(ByteBuffer addr, int len, ByteBuffer host, ByteBuffer service, int flags, long[] error) {
        if (!isAnswer(error, 1)) {
            return eaiSystem;
        }
        long address = Buffers.window(addr, 0, len);
        long node = Buffers.window(host, 0, 0);
        long port = Buffers.window(service, 0, 0);
        if (address == 0 || node == 0 || port == 0) {
            return refused(error, 1);
        }
        int code = Functions.getnameinfo(address, len, node, host.capacity(), port, service.capacity(), flags);
        error[0] = code == eaiSystem ? Native.getLastError() : 0;
        Buffers.keep(addr);
        Buffers.keep(host);
        Buffers.keep(service);
        return code;
    }

    @Override
    public long gaiStrerror(int code) {
        return Buffers.address(Functions.gai_strerror(code));
    }

    @Override
    public int gethostname(ByteBuffer name) {
        long into = Buffers.window(name, 0, 0);
        return into == 0 ? efault : result(Functions.gethostname(into, name.capacity()), name);
    }

    @Override
    public int sethostname(byte[] name) {
        return isNull(name) ? efault : result(Functions.sethostname(name, name.length), null);
    }

    private int refused(long[] result, int length) {
        Arrays.fill(result, 0, length, 0);
        result[length - 1] = -efault;
        return eaiSystem;
    }
}
