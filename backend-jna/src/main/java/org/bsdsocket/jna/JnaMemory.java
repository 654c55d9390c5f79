package org.bsdsocket.jna;

import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.libc.Memory;

final class JnaMemory extends Checks implements Memory {

    JnaMemory(Abi abi) {
        super(abi);
    }

    @Override
    public long addressOf(ByteBuffer buffer) {
        return Buffers.window(buffer, 0, 0);
    }

    @Override
    public long strlen(long text) {
        return text == 0 ? efault : Functions.strlen(text);
    }

    @Override
    public int peek(long address, ByteBuffer into, int len) {
        long target = Buffers.window(into, 0, len);
        if (target == 0 || address == 0) {
            return efault;
        }
        Functions.memcpy(target, address, len);
        Buffers.keep(into);
        return 0;
    }
}
