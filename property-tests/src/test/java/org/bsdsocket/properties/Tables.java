package org.bsdsocket.properties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.spi.Platform;

/** The layouts of every platform that has a checked-in table, so that codecs are tried on machines that are not here. */
final class Tables {

    private static final String SUFFIX = ".properties";
    private static final List<Abi> ALL = read();

    private Tables() {}

    static List<Abi> all() {
        return ALL;
    }

    /** Skips what compares with this platform where there is no table of it. */
    static final class Here implements SkipExecutionHook {

        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            if (ALL.stream().anyMatch(Tables::isOfThisPlatform)) {
                return SkipResult.doNotSkip();
            }
            String why = "there is no table for " + Platform.current() + "; make it with abi/probe";
            System.err.println("not tried: " + context.label() + ": " + why);
            return SkipResult.skip(why);
        }
    }

    /** The one of the platform that this JVM runs on. */
    static Abi here() {
        return ALL.stream().filter(Tables::isOfThisPlatform).findFirst().orElseThrow();
    }

    /** Memory in the platform's byte order, full of what an earlier use left there. */
    static ByteBuffer memory(Abi abi, int capacity) {
        ByteBuffer memory = ByteBuffer.allocateDirect(capacity);
        // As <endian.h> writes it.
        memory.order(number(abi, "fact.byteorder") == 4321 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < capacity; i++) {
            memory.put(i, (byte) 0xa5);
        }
        return memory;
    }

    static long number(Abi abi, String key) {
        return abi.value(key).orElseThrow(() -> new AssertionError("the table of " + abi.platform() + " lacks " + key));
    }

    private static boolean isOfThisPlatform(Abi abi) {
        return abi.platform().equals(Platform.current().id());
    }

    private static List<Abi> read() {
        try {
            Path classes = Path.of(Abi.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(classes)) {
                return in(classes);
            }
            try (var jar = FileSystems.newFileSystem(classes)) {
                return in(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Abi> in(Path root) throws IOException {
        try (var files = Files.list(root.resolve("org/bsdsocket/abi"))) {
            List<Abi> tables = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .sorted()
                    .map(name -> Abi.find(name.substring(0, name.length() - SUFFIX.length()))
                            .orElseThrow())
                    .toList();
            if (tables.isEmpty()) {
                throw new AssertionError("no table in " + root);
            }
            return tables;
        }
    }
}
