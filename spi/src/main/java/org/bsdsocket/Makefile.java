package org.bsdsocket;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Puts a file object together: buffers, encoding and line ends over a socket. */
final class Makefile {

    private static final int DEFAULT_SIZE = 8192;

    private Makefile() {}

    /**
     * The file object, which owns {@code io} from now on.
     *
     * @throws IllegalArgumentException for options that do not go together, an unknown encoding, error handler or line
     *     end; {@code io} is closed then, as after any failure
     * @throws OSException ENOMEM if there is no memory for the buffers
     */
    static <T extends Closeable> T open(FileMode<T> mode, FileOptions options, SocketIo io) throws OSException {
        try {
            FileShare share = new FileShare(io, mode.reading() && mode.writing() ? 2 : 1);
            return mode.type().cast(mode.binary() ? binary(mode, options, share) : text(mode, options, share));
        } catch (OutOfMemoryError e) {
            OSException noMemory = io.noMemory();
            close(io, noMemory);
            throw noMemory;
        } catch (RuntimeException | Error e) {
            close(io, e);
            throw e;
        }
    }

    private static void close(SocketIo io, Throwable reason) {
        try {
            io.close();
        } catch (IOException unclosed) {
            reason.addSuppressed(unclosed);
        }
    }

    private static Closeable binary(FileMode<?> mode, FileOptions options, FileShare share) {
        refuse("encoding", options.encoding());
        refuse("errors", options.errors());
        refuse("newline", options.newline());
        // open() takes a line-buffered binary file for one with the usual buffer.
        int size = options.buffering() < 0 || options.buffering() == 1 ? DEFAULT_SIZE : options.buffering();
        if (!mode.reading()) {
            return new FileOutput(share, size);
        }
        FileInput raw = new FileInput(share);
        InputStream in = size == 0 ? raw : new BufferedInput(raw, size, share.io());
        return mode.writing() ? new ByteStream(in, new FileOutput(share, size)) : in;
    }

    private static Closeable text(FileMode<?> mode, FileOptions options, FileShare share) {
        if (options.buffering() == 0) {
            throw new IllegalArgumentException(
                    "buffering is 0 and the mode '" + mode + "'; expected a binary mode, or a buffer for text");
        }
        boolean lineBuffered = options.buffering() == 1;
        int size = options.buffering() < 0 || lineBuffered ? DEFAULT_SIZE : options.buffering();
        Charset charset = charset(options.encoding());
        TextErrors errors = TextErrors.of(options.errors());
        Newline newline = Newline.of(options.newline());
        TextWriter writer = mode.writing()
                ? new TextWriter(
                        new FileOutput(share, size), new TextEncoder(marked(charset), errors), newline, lineBuffered)
                : null;
        if (writer != null && !mode.reading()) {
            return writer;
        }
        LineReader reader = new LineReader(new FileInput(share), new TextDecoder(charset, errors, size), newline);
        return writer == null ? reader : new TextStream(reader, writer);
    }

    private static void refuse(String name, @Nullable String value) {
        if (value != null) {
            throw new IllegalArgumentException(
                    name + " is " + PythonRepr.text(value) + "; expected none in a binary mode");
        }
    }

    private static Charset charset(@Nullable String name) {
        if (name == null || name.equals("locale")) {
            return FileSystemEncoding.charset(System.getProperty(
                    "native.encoding", Charset.defaultCharset().name()));
        }
        return Encodings.of(name);
    }

    /** For writing: Java's UTF-16 is big-endian and its UTF-32 unmarked, where Python's say which order this machine has. */
    private static Charset marked(Charset charset) {
        String order = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "LE" : "BE";
        return switch (charset.name()) {
            case "UTF-16" -> order.equals("LE") ? Charset.forName("x-UTF-16LE-BOM") : charset;
            case "UTF-32" -> Charset.forName("X-UTF-32" + order + "-BOM");
            default -> charset;
        };
    }
}
