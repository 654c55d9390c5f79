package org.bsdsocket;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;

/** A text file object for both directions. Closing it flushes and closes both. */
public record TextStream(BufferedReader reader, Writer writer) implements Closeable {

    @Override
    public void close() throws IOException {
        try (reader) {
            writer.close();
        }
    }
}
