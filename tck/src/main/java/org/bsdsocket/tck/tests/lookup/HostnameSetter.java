package org.bsdsocket.tck.tests.lookup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.tck.run.Providers;

/**
 * A process of its own, in a namespace of its own, that sets the machine's name there through a backend.
 *
 * <p>Its arguments are the namespace that it must not be in, the backend's name, and the new name in hexadecimal digits. It
 * prints what came of it ({@code set}, or the error's number and symbol) and then the name that the kernel knows.
 */
final class HostnameSetter {

    private HostnameSetter() {}

    public static void main(String[] args) throws Exception {
        if (namespace().equals(args[0])) {
            throw new IllegalStateException("this would rename the machine itself");
        }
        Resolver resolver = Providers.seenBy(HostnameSetter.class.getClassLoader()).made().stream()
                .filter(it -> it.name().equals(args[1]))
                .findFirst()
                .orElseThrow()
                .resolver();
        try {
            resolver.sethostname(HexFormat.of().parseHex(args[2]));
            System.out.println("set");
        } catch (ErrnoException e) {
            System.out.println(e.errno().number() + " " + e.errno().name());
        }
        System.out.println(Files.readString(Path.of("/proc/sys/kernel/hostname"), StandardCharsets.ISO_8859_1)
                .strip());
    }

    static String namespace() throws java.io.IOException {
        return Files.readSymbolicLink(Path.of("/proc/self/ns/uts")).toString();
    }
}
