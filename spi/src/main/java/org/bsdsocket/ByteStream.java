package org.bsdsocket;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A binary file object for both directions. Closing it flushes and closes both. */
public record ByteStream(InputStream in, OutputStream out) implements Closeable {

    @Override
    public void close() throws IOException {
        try (in) {
            out.close();
        }
    }
}
