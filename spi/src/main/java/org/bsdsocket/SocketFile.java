package org.bsdsocket;

import java.io.IOException;
import java.nio.ByteBuffer;

/** One file object's share in a socket. */
final class SocketFile implements SocketIo {

    private final DriverSocket socket;
    private volatile boolean timedOut;

    SocketFile(DriverSocket socket) {
        this.socket = socket;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        if (timedOut) {
            // What a reader had buffered when the time was up may be lost, so that going on would give wrong data.
            throw new OSException("cannot read from an object that has timed out", null, null);
        }
        try {
            int count = socket.recvInto(ByteBuffer.wrap(b, off, len));
            return count == 0 ? -1 : count;
        } catch (TimeoutException e) {
            timedOut = true;
            throw e;
        }
    }

    @Override
    public int write(byte[] b, int off, int len) throws IOException {
        return socket.send(ByteBuffer.wrap(b, off, len));
    }

    @Override
    public void close() throws IOException {
        socket.fileClosed();
    }
}
