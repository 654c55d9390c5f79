package org.bsdsocket.ffm;

import static org.bsdsocket.ffm.Linkage.BUFFER;
import static org.bsdsocket.ffm.Linkage.WORD;
import static org.bsdsocket.ffm.Linkage.critical;
import static org.bsdsocket.ffm.Linkage.plain;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.libc.Memory;

final class FfmMemory extends Checks implements Memory {

    FfmMemory(Abi abi) {
        super(abi);
    }

    /** The linker does, for what crosses as a segment. */
    @Override
    public boolean keepsMemory() {
        return true;
    }

    @Override
    public long addressOf(ByteBuffer buffer) {
        try {
            return whole(buffer).address();
        } catch (Refused e) {
            return 0;
        }
    }

    @Override
    public long strlen(long text) {
        try {
            return text == 0 ? -efault.errno : (long) Functions.STRLEN.invokeExact(text);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int peek(long address, ByteBuffer into, int len) {
        try {
            long copied = (long) Functions.MEMCPY.invokeExact(window(into, 0, len), present(address), (long) len);
            return copied == 0 ? -efault.errno : 0;
        } catch (Throwable e) {
            return refused(e);
        }
    }

    private static final class Functions {

        static final MethodHandle STRLEN = critical("strlen", WORD, WORD);
        static final MethodHandle MEMCPY = plain("memcpy", FunctionDescriptor.of(WORD, BUFFER, WORD, WORD));

        private Functions() {}
    }
}
