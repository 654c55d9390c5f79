package org.bsdsocket;

import java.io.IOException;

/**
 * A socket as a file object sees it: bytes in, bytes out, and one share in keeping the socket open.
 *
 * <p>Each call is one receive or one send under the socket's own mode and time limit.
 */
interface SocketIo {

    /**
     * At least one byte, as many as came at once.
     *
     * @param len more than zero
     * @return how many; -1 at the end of the stream
     */
    int read(byte[] b, int off, int len) throws IOException;

    /** Sends some of the bytes, at least one, and returns how many. */
    int write(byte[] b, int off, int len) throws IOException;

    /** The failure that there is no memory for a buffer. */
    OSException noMemory();

    /** Gives the share back: the socket closes once nobody holds one. Called once by each file object. */
    void close() throws IOException;
}
