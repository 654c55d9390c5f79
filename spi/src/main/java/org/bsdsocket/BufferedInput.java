package org.bsdsocket;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The buffer of a binary file object. Some JDKs make its array at the first read only: where there is no memory for it, that
 * read has taken nothing and says so.
 */
final class BufferedInput extends FilterInputStream {

    private final SocketIo io;

    BufferedInput(InputStream in, int size, SocketIo io) {
        super(new BufferedInputStream(in, size));
        this.io = io;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (OutOfMemoryError e) {
            throw io.noMemory();
        }
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        try {
            return super.read(b, off, len);
        } catch (OutOfMemoryError e) {
            throw io.noMemory();
        }
    }
}
