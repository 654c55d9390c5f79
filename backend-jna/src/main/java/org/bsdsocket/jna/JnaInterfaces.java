package org.bsdsocket.jna;

import com.sun.jna.Native;
import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.Arguments;
import org.bsdsocket.abi.libc.Interfaces;

final class JnaInterfaces extends Checks implements Interfaces {

    JnaInterfaces(Abi abi) {
        super(abi);
    }

    @Override
    public long ifNametoindex(byte[] name) {
        if (!Arguments.isText(name)) {
            return efault;
        }
        int index = Functions.if_nametoindex(name);
        return index == 0 ? -Native.getLastError() : Integer.toUnsignedLong(index);
    }

    @Override
    public int ifIndextoname(int index, ByteBuffer name) {
        long into = Buffers.window(name, 0, abi.constant("c.IF_NAMESIZE"));
        if (into == 0) {
            return efault;
        }
        return result(Functions.if_indextoname(index, into) == 0 ? -1 : 0, name);
    }

    @Override
    public long ifNameindex() {
        long list = Buffers.address(Functions.if_nameindex());
        return list == 0 ? -Native.getLastError() : list;
    }

    @Override
    public void ifFreenameindex(long list) {
        if (list != 0) {
            Functions.if_freenameindex(list);
        }
    }
}
