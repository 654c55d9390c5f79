package org.bsdsocket.tck.tests.examples;

import java.nio.ByteBuffer;
import java.util.List;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.Lies;

/** Liars about listeners and their addresses. */
final class ExampleSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.driver(
                        "listeners-carry-data", "sends and receives on a socket that listens", CarriesData::new),
                Saboteur.driver("ipv4-servers-take-ipv6", "opens sockets of both families for IPv4", BothFamilies::new),
                Saboteur.driver("always-reuses-address", "sets SO_REUSEADDR on each new socket", Reusing::new));
    }

    /** Neither of the two calls fails where there is no connection. */
    private static final class CarriesData extends ForwardingDriver {

        CarriesData(SocketDriver good) {
            super(good);
        }

        @Override
        public byte[] recv(Handle handle, int max, int flags) throws ErrnoException {
            try {
                return good().recv(handle, max, flags);
            } catch (ErrnoException e) {
                if (e.is("ENOTCONN")) {
                    return new byte[0];
                }
                throw e;
            }
        }

        @Override
        public int send(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
            try {
                return good().send(handle, buffer, flags);
            } catch (ErrnoException e) {
                if (e.is("ENOTCONN") || e.is("EPIPE")) {
                    int all = buffer.remaining();
                    buffer.position(buffer.limit());
                    return all;
                }
                throw e;
            }
        }
    }

    private static final class BothFamilies extends ForwardingDriver {

        BothFamilies(SocketDriver good) {
            super(good);
        }

        @Override
        public Handle socket(int family, int kind, int protocol) throws ErrnoException {
            boolean four = family == Lies.flag(good(), "AF_INET");
            return good().socket(four ? Lies.flag(good(), "AF_INET6") : family, kind, protocol);
        }

        @Override
        public void bind(Handle handle, Sockaddr address) throws ErrnoException {
            good().bind(
                            handle,
                            address instanceof Sockaddr.Inet inet
                                    ? new Sockaddr.Inet6(new byte[16], inet.port(), 0, 0)
                                    : address);
        }

        @Override
        public Sockaddr getsockname(Handle handle) throws ErrnoException {
            Sockaddr name = good().getsockname(handle);
            return name instanceof Sockaddr.Inet6 six ? new Sockaddr.Inet(new byte[4], six.port()) : name;
        }
    }

    private static final class Reusing extends ForwardingDriver {

        Reusing(SocketDriver good) {
            super(good);
        }

        @Override
        public Handle socket(int family, int kind, int protocol) throws ErrnoException {
            Handle made = good().socket(family, kind, protocol);
            good().setsockopt(made, Lies.flag(good(), "SOL_SOCKET"), Lies.flag(good(), "SO_REUSEADDR"), 1);
            return made;
        }
    }
}
