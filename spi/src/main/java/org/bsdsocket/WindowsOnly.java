package org.bsdsocket;

/** What Python has on Windows alone: it is here by name, so that a program compiles, and refuses to be called. */
final class WindowsOnly {

    private WindowsOnly() {}

    static UnavailableException refused(String name, String platform) {
        return new UnavailableException(
                platform.startsWith("windows")
                        ? name + " needs a backend that calls Winsock, and this one does not"
                        : name + " exists on Windows only, and this is " + platform);
    }
}
