package org.bsdsocket.abi.libc;

import java.nio.ByteBuffer;

/** Network interfaces, by name and by index. */
public interface Interfaces {

    /** {@code unsigned int if_nametoindex(const char *name)}: the index or {@code -errno}. */
    long ifNametoindex(byte[] name);

    /** {@code char *if_indextoname(unsigned int index, char *name)}, with IF_NAMESIZE bytes: 0 or {@code -errno}. */
    int ifIndextoname(int index, ByteBuffer name);

    /** {@code struct if_nameindex *if_nameindex(void)}: an address or {@code -errno}. */
    long ifNameindex();

    /** {@code void if_freenameindex(struct if_nameindex *list)}. */
    void ifFreenameindex(long list);
}
