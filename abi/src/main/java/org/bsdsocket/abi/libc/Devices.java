package org.bsdsocket.abi.libc;

import java.nio.ByteBuffer;

/** Devices, and what of sockets is asked in the way of devices. */
public interface Devices {

    /**
     * {@code int ioctl(int fd, unsigned long request, void *arg)}. Many a request does not tell how many bytes it reads or
     * writes. The least that is asked of the buffer: the size in the request, if it has one; an {@code ifreq} for requests
     * of sockets (type 0x89) without; an {@code int} for all others.
     */
    int ioctl(long fd, long request, ByteBuffer arg);
}
