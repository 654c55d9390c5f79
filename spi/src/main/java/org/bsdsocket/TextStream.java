package org.bsdsocket;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;

/** A text file object for both directions. Closing it flushes and closes both. */
public record TextStream(BufferedReader reader, Writer writer) implements Closeable {

    public TextStream {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(writer, "writer");
    }

    @Override
    public void close() throws IOException {
        try (reader) {
            writer.close();
        }
    }
}
