package org.bsdsocket;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/** A binary file object for both directions. Closing it flushes and closes both. */
public record ByteStream(InputStream in, OutputStream out) implements Closeable {

    public ByteStream {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
    }

    @Override
    public void close() throws IOException {
        try (in) {
            out.close();
        }
    }
}
