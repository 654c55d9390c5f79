package org.bsdsocket.tck.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.bsdsocket.spi.Platform;
import org.bsdsocket.tck.Oracle;
import org.jspecify.annotations.Nullable;

/**
 * Where a run took place.
 *
 * @param platform as {@code linux-x86_64-glibc}
 * @param libc with its version where it tells it
 * @param python the version of the CPython that tests compared with; null if there was none
 */
public record Place(
        String platform,
        String os,
        String kernel,
        String libc,
        String arch,
        String jvm,
        String java,
        String user,
        @Nullable String python) {

    private static final int SECONDS = 5;

    /** This place. */
    public static Place here() {
        Platform platform = Platform.current();
        return new Place(
                platform.id(),
                property("os.name"),
                property("os.version"),
                libc(platform),
                platform.arch(),
                property("java.vm.name") + " " + property("java.vm.version") + " (" + property("java.vendor") + ")",
                property("java.version"),
                property("user.name"),
                Oracle.find().map(Oracle::version).orElse(null));
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    /** glibc answers {@code getconf}; others keep their version to themselves. */
    private static String libc(Platform platform) {
        if (!platform.libc().equals("glibc")) {
            return platform.libc();
        }
        try {
            Process process = new ProcessBuilder("getconf", "GNU_LIBC_VERSION").start();
            process.getOutputStream().close();
            if (process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            }
            process.destroyForcibly();
        } catch (IOException e) {
            return platform.libc();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return platform.libc();
    }
}
