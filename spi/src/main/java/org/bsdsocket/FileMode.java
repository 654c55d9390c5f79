package org.bsdsocket;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/**
 * What makefile makes, and the Java type that it comes as. Without {@code b} it is text.
 *
 * @param <T> the type of the file object
 */
public final class FileMode<T extends Closeable> {

    /** Text to read. */
    public static final FileMode<BufferedReader> R = new FileMode<>("r", BufferedReader.class);

    /** Text to write. */
    public static final FileMode<Writer> W = new FileMode<>("w", Writer.class);

    /** Text both ways. */
    public static final FileMode<TextStream> RW = new FileMode<>("rw", TextStream.class);

    /** Bytes to read. */
    public static final FileMode<InputStream> RB = new FileMode<>("rb", InputStream.class);

    /** Bytes to write. */
    public static final FileMode<OutputStream> WB = new FileMode<>("wb", OutputStream.class);

    /** Bytes both ways. */
    public static final FileMode<ByteStream> RWB = new FileMode<>("rwb", ByteStream.class);

    private static final List<FileMode<?>> ALL = List.of(R, W, RW, RB, WB, RWB);

    private final String mode;
    private final Class<T> type;

    private FileMode(String mode, Class<T> type) {
        this.mode = mode;
        this.type = type;
    }

    /** The mode that a Python mode string stands for: any order of {@code r}, {@code w} and {@code b}; reading if neither. */
    public static FileMode<?> of(String mode) {
        if (!Objects.requireNonNull(mode, "mode").chars().allMatch(c -> "rwb".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("invalid mode '" + mode + "'; only r, w and b are allowed");
        }
        boolean writing = mode.contains("w");
        boolean reading = mode.contains("r") || !writing;
        String canonical = (reading ? "r" : "") + (writing ? "w" : "") + (mode.contains("b") ? "b" : "");
        return ALL.stream().filter(m -> m.mode.equals(canonical)).findFirst().orElseThrow();
    }

    public boolean reading() {
        return mode.contains("r");
    }

    public boolean writing() {
        return mode.contains("w");
    }

    public boolean binary() {
        return mode.contains("b");
    }

    /** The Java type of the file object. */
    public Class<T> type() {
        return type;
    }

    @Override
    public String toString() {
        return mode;
    }
}
