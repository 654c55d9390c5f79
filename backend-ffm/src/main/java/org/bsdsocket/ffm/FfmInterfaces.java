package org.bsdsocket.ffm;

import static org.bsdsocket.ffm.Linkage.BUFFER;
import static org.bsdsocket.ffm.Linkage.INT;
import static org.bsdsocket.ffm.Linkage.WORD;
import static org.bsdsocket.ffm.Linkage.capturing;
import static org.bsdsocket.ffm.Linkage.plain;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.libc.Interfaces;

final class FfmInterfaces extends Checks implements Interfaces {

    private final int ifNamesize;

    FfmInterfaces(Abi abi) {
        super(abi);
        this.ifNamesize = abi.constant("c.IF_NAMESIZE");
    }

    @Override
    public long ifNametoindex(byte[] name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Errno.captured();
            int index = (int) Functions.IF_NAMETOINDEX.invokeExact(errno, text(name, arena));
            return index == 0 ? -Errno.in(errno) : Integer.toUnsignedLong(index);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int ifIndextoname(int index, ByteBuffer name) {
        try {
            MemorySegment errno = Errno.captured();
            long text = (long) Functions.IF_INDEXTONAME.invokeExact(errno, index, window(name, 0, ifNamesize));
            return text == 0 ? -Errno.in(errno) : 0;
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long ifNameindex() {
        try {
            MemorySegment errno = Errno.captured();
            long list = (long) Functions.IF_NAMEINDEX.invokeExact(errno);
            return list == 0 ? -Errno.in(errno) : list;
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public void ifFreenameindex(long list) {
        try {
            if (list != 0) {
                Functions.IF_FREENAMEINDEX.invokeExact(list);
            }
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static final class Functions {

        static final MethodHandle IF_NAMETOINDEX = capturing("if_nametoindex", INT, BUFFER);
        static final MethodHandle IF_INDEXTONAME = capturing("if_indextoname", WORD, INT, BUFFER);
        static final MethodHandle IF_NAMEINDEX = capturing("if_nameindex", WORD);
        static final MethodHandle IF_FREENAMEINDEX = plain("if_freenameindex", FunctionDescriptor.ofVoid(WORD));

        private Functions() {}
    }
}
