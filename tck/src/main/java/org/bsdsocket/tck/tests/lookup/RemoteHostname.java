package org.bsdsocket.tck.tests.lookup;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.tck.Durations;
import org.bsdsocket.tck.KitException;
import org.bsdsocket.tck.saboteur.ForwardingResolver;
import org.jspecify.annotations.Nullable;

/** A resolver that sets the machine's name in a {@link HostnameSetter}, since no test may rename the machine itself. */
final class RemoteHostname extends ForwardingResolver {

    private static final long LIMIT = Durations.patient(Duration.ofSeconds(18)).toSeconds();

    private final String backend;
    private final List<String> before;
    private final Path errors;

    /** The name that the kernel knew there in the end; null while nobody has asked for another. */
    @Nullable
    String known;

    /** @param before what to run the process through besides a namespace of its own */
    RemoteHostname(Resolver good, String backend, Path directory, String... before) {
        super(good);
        this.backend = backend;
        this.before = List.of(before);
        this.errors = directory.resolve("errors");
    }

    @Override
    public void sethostname(byte[] name) throws ErrnoException {
        try {
            List<String> command = new ArrayList<>(List.of("unshare", "--uts"));
            command.addAll(before);
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath(),
                    HostnameSetter.class.getName(),
                    HostnameSetter.namespace(),
                    backend,
                    HexFormat.of().formatHex(name)));
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            if (!process.waitFor(LIMIT, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new KitException("setting a host name elsewhere took more than " + LIMIT + " s");
            }
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            if (lines.size() != 2) {
                throw new KitException("no host name could be set elsewhere: " + Files.readString(errors));
            }
            known = lines.get(1);
            if (!lines.get(0).equals("set")) {
                String[] error = lines.get(0).split(" ", 2);
                throw new ErrnoException(new Errno(Integer.parseInt(error[0]), error[1]), "sethostname");
            }
        } catch (IOException e) {
            throw new KitException("no host name could be set elsewhere", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KitException("interrupted while a host name was set elsewhere", e);
        }
    }

    /** Everything that this process sees, a backend that was named on the command line included. */
    private static String classPath() {
        List<String> places = new ArrayList<>();
        for (String property : List.of("java.class.path", "jdk.module.path")) {
            String value = System.getProperty(property, "");
            if (!value.isEmpty()) {
                places.add(value);
            }
        }
        if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                places.add(Path.of(URI.create(url.toString())).toString());
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
