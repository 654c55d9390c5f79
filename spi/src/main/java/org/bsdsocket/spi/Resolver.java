package org.bsdsocket.spi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.bsdsocket.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Name lookup: the part of the module that talks to the system's resolver. Safe for use by many threads.
 *
 * <p>Text crosses this seam as the system has it: bytes without a NUL on the way in. A backend that lacks
 * {@link Capability#HOST_LOOKUP}, {@link Capability#HOST_ALIASES}, {@link Capability#SERVICES}, {@link Capability#INTERFACES} or
 * {@link Capability#SETHOSTNAME} leaves their methods as they are: they refuse.
 */
public interface Resolver {

    /**
     * getaddrinfo(3).
     *
     * @param host in the system's encoding, or null
     * @param service a name or a decimal number, or null
     * @param family 0 for any; likewise kind and protocol
     */
    List<Entry> getaddrinfo(
            byte @Nullable [] host, byte @Nullable [] service, int family, int kind, int protocol, int flags)
            throws ErrnoException, ResolverException;

    /** getnameinfo(3). */
    Names getnameinfo(Sockaddr address, int flags) throws ErrnoException, ResolverException;

    /** gethostname(2). */
    byte[] gethostname() throws ErrnoException;

    /** sethostname(2). */
    default void sethostname(byte[] name) throws ErrnoException {
        throw UnavailableException.beyond(Capability.SETHOSTNAME, "sethostname");
    }

    /**
     * gethostbyname(3): an IPv4 host with its other names.
     *
     * @throws ResolverException of the kind HOST
     */
    default Host gethostbyname(byte[] name) throws ErrnoException, ResolverException {
        throw UnavailableException.beyond(Capability.HOST_ALIASES, "gethostbyname");
    }

    /**
     * gethostbyaddr(3).
     *
     * @param address {@link Sockaddr.Inet} or {@link Sockaddr.Inet6}; only the host in it matters
     * @throws ResolverException of the kind HOST
     */
    default Host gethostbyaddr(Sockaddr address) throws ErrnoException, ResolverException {
        throw UnavailableException.beyond(Capability.HOST_LOOKUP, "gethostbyaddr");
    }

    /**
     * getservbyname(3).
     *
     * @param protocol null for any
     * @return a port in host order; empty if there is no such service
     */
    default OptionalInt getservbyname(byte[] name, byte @Nullable [] protocol) throws ErrnoException {
        throw UnavailableException.beyond(Capability.SERVICES, "getservbyname");
    }

    /**
     * getservbyport(3).
     *
     * @param port in host order
     * @param protocol null for any
     * @return a service's name; empty if there is none on that port
     */
    default Optional<String> getservbyport(int port, byte @Nullable [] protocol) throws ErrnoException {
        throw UnavailableException.beyond(Capability.SERVICES, "getservbyport");
    }

    /**
     * getprotobyname(3).
     *
     * @return a protocol's number; empty if there is none of that name
     */
    default OptionalInt getprotobyname(byte[] name) throws ErrnoException {
        throw UnavailableException.beyond(Capability.SERVICES, "getprotobyname");
    }

    /** if_nameindex(3): every interface. */
    default List<Interface> ifNameindex() throws ErrnoException {
        throw UnavailableException.beyond(Capability.INTERFACES, "if_nameindex");
    }

    /** if_nametoindex(3): a number from 1 on. */
    default long ifNametoindex(byte[] name) throws ErrnoException {
        throw UnavailableException.beyond(Capability.INTERFACES, "if_nametoindex");
    }

    /**
     * if_indextoname(3).
     *
     * @param index from 0 to 4294967295
     */
    default byte[] ifIndextoname(long index) throws ErrnoException {
        throw UnavailableException.beyond(Capability.INTERFACES, "if_indextoname");
    }

    /** One answer of getaddrinfo. {@code canonicalName} is empty where none was asked for. */
    record Entry(int family, int kind, int protocol, String canonicalName, Sockaddr address) {

        public Entry {
            Objects.requireNonNull(canonicalName, "canonicalName");
            Objects.requireNonNull(address, "address");
        }
    }

    /** A host and a service, as names or numbers, depending on the flags. */
    record Names(String host, String service) {

        public Names {
            Objects.requireNonNull(host, "host");
            Objects.requireNonNull(service, "service");
        }
    }

    /** A host, its other names, and its addresses, whose ports are 0. */
    record Host(String name, List<String> aliases, List<Sockaddr> addresses) {
        public Host {
            Objects.requireNonNull(name, "name");
            aliases = List.copyOf(Objects.requireNonNull(aliases, "aliases"));
            addresses = List.copyOf(Objects.requireNonNull(addresses, "addresses"));
        }
    }

    /** A network interface: its number and the bytes of its name. */
    record Interface(long index, byte[] name) {
        public Interface {
            name = Objects.requireNonNull(name, "name").clone();
        }

        @Override
        public byte[] name() {
            return name.clone();
        }
    }
}
