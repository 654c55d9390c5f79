package org.bsdsocket.tck.catalogue;

import java.util.Locale;

/** A kind of operating system, as the documentation tells them apart. */
public enum Platform {
    LINUX,
    FREEBSD,
    NETBSD,
    OPENBSD,
    DRAGONFLYBSD,
    MACOS,
    WINDOWS;

    /**
     * Returns the platform that this JVM runs on.
     *
     * @throws IllegalStateException if it is none that the documentation speaks of
     */
    public static Platform current() {
        return of(System.getProperty("os.name", ""));
    }

    static Platform of(String osName) {
        String name = osName.toLowerCase(Locale.ROOT).replace(" ", "");
        for (Platform platform : values()) {
            if (name.startsWith(platform.name().toLowerCase(Locale.ROOT))) {
                return platform;
            }
        }
        throw new IllegalStateException(
                "the documentation speaks of no platform called '" + osName + "' (system property os.name)");
    }
}
