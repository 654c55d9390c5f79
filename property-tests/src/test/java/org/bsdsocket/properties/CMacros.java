package org.bsdsocket.properties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** The macros of {@code <sys/socket.h>} themselves, by way of a library that exists for these tests only. */
final class CMacros {

    private static final String LIBRARY = "/org/bsdsocket/properties/libcmsg.so";
    private static final String REASON = "/org/bsdsocket/properties/libcmsg-missing.txt";

    private CMacros() {}

    /** Skips, with the reason, what needs the macros where the build could not compile them. */
    static final class Needed implements SkipExecutionHook {

        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            try (var reason = CMacros.class.getResourceAsStream(REASON)) {
                if (reason == null) {
                    Loaded.once();
                    return SkipResult.doNotSkip();
                }
                String why = new String(reason.readAllBytes(), StandardCharsets.UTF_8).strip();
                System.err.println("not tried: " + context.label() + ": " + why);
                return SkipResult.skip(why);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** CMSG_LEN. */
    static native long length(long data);

    /** CMSG_SPACE. */
    static native long space(long data);

    /**
     * What CMSG_FIRSTHDR, CMSG_NXTHDR and CMSG_DATA find in the first {@code length} bytes of a direct buffer: level, type,
     * index of the data and {@code cmsg_len}, four numbers an item.
     */
    static native long[] walk(ByteBuffer control, int length);

    private static final class Loaded {

        static {
            try {
                Path library = Path.of(Objects.requireNonNull(CMacros.class.getResource(LIBRARY), LIBRARY)
                        .toURI());
                System.load(library.toString());
            } catch (URISyntaxException e) {
                throw new AssertionError(e);
            }
        }

        private Loaded() {}

        static void once() {
            // The class's initializer does it.
        }
    }
}
