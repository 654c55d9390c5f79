package org.bsdsocket.spi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * What constants and layouts depend on.
 *
 * @param os {@code linux}, {@code macos}, {@code freebsd}, {@code windows} ...
 * @param arch {@code x86_64}, {@code aarch64}, {@code s390x} ...
 * @param libc the C library, as {@code musl}; empty where the system has only one
 */
public record Platform(String os, String arch, String libc) {

    public Platform {
        Objects.requireNonNull(os, "os");
        Objects.requireNonNull(arch, "arch");
        Objects.requireNonNull(libc, "libc");
    }

    /** The platform this JVM runs on. */
    public static Platform current() {
        String os = os(System.getProperty("os.name", ""));
        String arch = arch(System.getProperty("os.arch", ""));
        return new Platform(os, arch, os.equals("linux") ? findLibc() : "");
    }

    /** The identifier that tables and certificates are named by, as {@code linux-x86_64-glibc}. */
    public String id() {
        return os + "-" + arch + (libc.isEmpty() ? "" : "-" + libc);
    }

    @Override
    public String toString() {
        return id();
    }

    private static String os(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return "macos";
        }
        return lower.startsWith("windows") ? "windows" : lower.replace(' ', '_');
    }

    private static String arch(String name) {
        return switch (name) {
            case "amd64", "x86-64", "x64" -> "x86_64";
            case "x86", "i486", "i586", "i686" -> "i386";
            case "arm64" -> "aarch64";
            case "arm" -> "armhf";
            default -> name;
        };
    }

    // A JVM is linked against exactly one C library, and which one shows in what it has mapped.
    private static String findLibc() {
        try (var lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.anyMatch(line -> line.contains("/ld-musl-") || line.contains("/libc.musl-"))
                    ? "musl"
                    : "glibc";
        } catch (java.io.IOException | java.io.UncheckedIOException e) {
            return "glibc";
        }
    }
}
