package org.bsdsocket.tck.tests.data;

import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.KitException;

/**
 * An IPv4 loopback address that the system gave to a socket which is closed now. Nobody has it, unless somebody takes it in
 * that moment, or a process is being started, which holds copies of all descriptors until it runs its program.
 */
public final class FreeAddress {

    private static final int TRIES = 10;

    /** What is done at an address. */
    @FunctionalInterface
    public interface Use<T> {
        T at(HostPort address) throws Exception;
    }

    private FreeAddress() {}

    /** Does something at such an address, and again at another if that one is in use after all. */
    public static <T> T use(SocketModule socket, Use<T> use) throws Exception {
        for (int i = 0; i < TRIES; i++) {
            HostPort address;
            try (Socket first = socket.socket()) {
                first.bind(new HostPort("127.0.0.1", 0));
                address = (HostPort) first.getsockname();
            }
            try {
                return use.at(address);
            } catch (OSException e) {
                if (!"EADDRINUSE".equals(e.errnoName())) {
                    throw e;
                }
            }
        }
        throw new KitException("of " + TRIES + " free addresses, none stayed free for a moment");
    }
}
