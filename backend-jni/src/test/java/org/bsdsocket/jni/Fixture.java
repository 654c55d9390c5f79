package org.bsdsocket.jni;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.Descriptors;

/** The driver under test and what the tests say with it. */
final class Fixture {

    static final SocketDriver DRIVER = new JniProvider().driver();

    private Fixture() {}

    static int number(String constant) {
        return (int) DRIVER.constants().value(constant).orElseThrow((Supplier<AssertionError>)
                () -> new AssertionError(constant + " is absent"));
    }

    static Sockaddr.Inet loopback(int port) {
        return new Sockaddr.Inet(new byte[] {127, 0, 0, 1}, port);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Handle tcp() throws ErrnoException {
        return DRIVER.socket(number("AF_INET"), number("SOCK_STREAM"), 0);
    }

    static Handle udp() throws ErrnoException {
        Handle handle = DRIVER.socket(number("AF_INET"), number("SOCK_DGRAM"), 0);
        DRIVER.bind(handle, loopback(0));
        return handle;
    }

    static Handle[] pair(String kind) throws ErrnoException {
        return DRIVER.socketpair(number("AF_UNIX"), number(kind), 0);
    }

    static Handle listener(int backlog) throws ErrnoException {
        Handle handle = tcp();
        DRIVER.bind(handle, loopback(0));
        DRIVER.listen(handle, backlog);
        return handle;
    }

    static void close(Handle... handles) throws ErrnoException {
        for (Handle handle : handles) {
            DRIVER.close(handle);
        }
    }

    /** Fails if the process has more than that many descriptors open; fewer is no leak but the cleaner at work elsewhere. */
    static void noMoreDescriptorsThan(long expected) throws IOException {
        assertThat(openDescriptors()).isLessThanOrEqualTo(expected);
    }

    /** How many descriptors this process has open, but for the files that a JVM opens when it likes. */
    static long openDescriptors() throws IOException {
        return Descriptors.count();
    }
}
