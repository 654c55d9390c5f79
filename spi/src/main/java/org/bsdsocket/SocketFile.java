package org.bsdsocket;

import java.io.IOException;
import java.nio.ByteBuffer;

/** One file object's share in a socket, counted there when the file object was made. */
final class SocketFile implements SocketIo {

    private final DriverSocket socket;

    SocketFile(DriverSocket socket) {
        this.socket = socket;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int count = socket.recvInto(ByteBuffer.wrap(b, off, len));
        return count == 0 ? -1 : count;
    }

    @Override
    public int write(byte[] b, int off, int len) throws IOException {
        return socket.send(ByteBuffer.wrap(b, off, len));
    }

    @Override
    public OSException noMemory() {
        return socket.noMemory("makefile");
    }

    @Override
    public void close() throws IOException {
        socket.fileClosed();
    }
}
