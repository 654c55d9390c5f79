package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.abi.libc.Interfaces;
import org.bsdsocket.abi.libc.LibC;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;

/** The network interfaces that the C library tells of. */
final class NativeInterfaces {

    private final Abi abi;
    private final Interfaces interfaces;
    private final CMemory memory;
    private final int size;
    private final Field index;
    private final Field name;

    NativeInterfaces(Abi abi, LibC libc) {
        this.abi = abi;
        this.interfaces = libc.interfaces();
        this.memory = new CMemory(abi, libc.memory());
        this.size = abi.sizeof("if_nameindex");
        this.index = abi.field("if_nameindex.if_index");
        this.name = abi.field("if_nameindex.if_name");
    }

    List<Resolver.Interface> all() throws ErrnoException {
        long list = checked("if_nameindex", interfaces.ifNameindex());
        try {
            List<Resolver.Interface> found = new ArrayList<>();
            for (long at = list; ; at += size) {
                ByteBuffer struct = memory.at(at, size);
                long text = name.get(struct);
                if (text == 0) {
                    return found;
                }
                found.add(new Resolver.Interface(index.get(struct), memory.string(text)));
            }
        } finally {
            interfaces.ifFreenameindex(list);
        }
    }

    long index(byte[] interfaceName) throws ErrnoException {
        return checked("if_nametoindex", interfaces.ifNametoindex(CMemory.terminated("name", interfaceName)));
    }

    byte[] name(long interfaceIndex) throws ErrnoException {
        ByteBuffer text = CMemory.direct(abi.constant("c.IF_NAMESIZE"));
        checked("if_indextoname", interfaces.ifIndextoname((int) interfaceIndex, text));
        return CMemory.string(text);
    }

    private long checked(String call, long result) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(abi.errno((int) -result), call);
        }
        return result;
    }
}
