package org.bsdsocket;

/** What every address with a port checks. */
final class Ports {

    private Ports() {}

    static void check(int port) {
        if (port < 0 || port > 0xffff) {
            throw new IllegalArgumentException("port is " + port + "; expected 0 to 65535");
        }
    }
}
