package org.bsdsocket.nio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;

/** What the tests of this backend share: the driver, and sockets on the loopback interface. */
final class Sockets {

    static final SocketDriver DRIVER = new NioProvider().driver();

    static final Sockaddr.Inet LOOPBACK = new Sockaddr.Inet(new byte[] {127, 0, 0, 1}, 0);
    static final Sockaddr.Inet6 LOOPBACK6 =
            new Sockaddr.Inet6(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 0, 0, 0);

    private Sockets() {}

    static int number(String name) {
        return (int) DRIVER.constants().value(name).orElseThrow();
    }

    static Handle socket(String family, String kind) throws ErrnoException {
        return DRIVER.socket(number(family), number(kind), 0);
    }

    static Handle listener(Sockaddr address) throws ErrnoException {
        Handle handle = socket(address instanceof Sockaddr.Inet6 ? "AF_INET6" : "AF_INET", "SOCK_STREAM");
        DRIVER.bind(handle, address);
        DRIVER.listen(handle, 8);
        return handle;
    }

    /** Two ends of a TCP connection. */
    static Handle[] connection() throws ErrnoException {
        Handle listener = listener(LOOPBACK);
        try {
            Handle one = socket("AF_INET", "SOCK_STREAM");
            DRIVER.connect(one, DRIVER.getsockname(listener));
            return new Handle[] {one, DRIVER.accept(listener).handle()};
        } finally {
            DRIVER.close(listener);
        }
    }

    static void close(Handle... handles) throws ErrnoException {
        for (Handle handle : handles) {
            DRIVER.close(handle);
        }
    }

    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    static String recv(Handle handle) throws ErrnoException {
        return new String(DRIVER.recv(handle, 4096, 0), StandardCharsets.UTF_8);
    }

    static Sockaddr.Unix file(Path path) {
        return new Sockaddr.Unix(path.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** How many file descriptors this process has open. */
    static long descriptors() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.count();
        }
    }
}
