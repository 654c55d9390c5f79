package org.bsdsocket.nio;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** Name lookup by {@link InetAddress}, which asks the system's resolver and remembers its answers for a while. */
final class NioResolver implements Resolver {

    private static final Path HOSTNAME = Path.of("/proc/sys/kernel/hostname");

    private final Context context;
    private final Numbers numbers;
    private final Transports transports;
    private final Services services = Services.ofSystem();
    private final Protocols protocols = Protocols.ofSystem();

    NioResolver(Context context) {
        this.context = context;
        numbers = context.numbers();
        transports = new Transports(numbers);
    }

    /** An address and the family it was written in: one of IPv4 may be written as one of IPv6. */
    private record Found(Family family, InetAddress address) {}

    private record Way(Transports.Transport transport, int port) {}

    @Override
    public List<Entry> getaddrinfo(
            byte @Nullable [] host, byte @Nullable [] service, int family, int kind, int protocol, int flags)
            throws ResolverException {
        refuseBeyond(flags, "AI_PASSIVE", "AI_NUMERICHOST", "AI_NUMERICSERV");
        if (host == null && service == null) {
            throw failure("EAI_NONAME");
        }
        if (!numbers.is("AF_UNSPEC", family) && !numbers.is("AF_INET", family) && !numbers.is("AF_INET6", family)) {
            throw failure("EAI_FAMILY");
        }
        List<Way> ways = ways(service, kind, protocol, flags);
        List<Entry> result = new ArrayList<>();
        for (Found found : find(host, flags)) {
            // Asked for as one of IPv4, a mapped address is one.
            boolean narrowed = numbers.is("AF_INET", family) && found.address instanceof Inet4Address;
            Family as = narrowed ? Family.INET : found.family;
            int number = numbers.required(as.toString());
            if (family == number || numbers.is("AF_UNSPEC", family)) {
                for (Way way : ways) {
                    Sockaddr address = Addresses.of(as, found.address, way.port);
                    result.add(new Entry(number, way.transport.kind(), way.transport.protocol(), "", address));
                }
            }
        }
        if (result.isEmpty()) {
            throw failure(host != null && isNumber(text(host)) ? "EAI_ADDRFAMILY" : "EAI_NONAME");
        }
        return result;
    }

    private static boolean isNumber(String host) {
        return host.indexOf(':') >= 0 || HostNumbers.parseInet(host) != null;
    }

    private List<Way> ways(byte @Nullable [] service, int kind, int protocol, int flags) throws ResolverException {
        List<Transports.Transport> suitable = transports.suitable(kind, protocol);
        if (suitable.isEmpty()) {
            throw failure(kind == 0 ? "EAI_SERVICE" : "EAI_SOCKTYPE");
        }
        byte[] asked = service == null || service.length == 0 ? null : service;
        if (asked != null && suitable.get(0).isRaw()) {
            throw failure("EAI_SERVICE");
        }
        String name = asked == null ? "0" : text(asked);
        List<Way> ways = new ArrayList<>();
        if (!name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int port = port(name);
            suitable.forEach(transport -> ways.add(new Way(transport, port)));
            return ways;
        }
        if ((flags & numbers.bits("AI_NUMERICSERV")) != 0) {
            throw failure("EAI_NONAME");
        }
        for (Transports.Transport transport : suitable) {
            OptionalInt port = services.port(name, transport.name());
            port.ifPresent(number -> ways.add(new Way(transport, number)));
        }
        if (ways.isEmpty()) {
            throw failure("EAI_SERVICE");
        }
        return ways;
    }

    private int port(String digits) throws ResolverException {
        try {
            int port = Integer.parseInt(digits);
            if (port <= 0xffff) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw failure("EAI_SERVICE");
        }
        throw failure("EAI_SERVICE");
    }

    private List<Found> find(byte @Nullable [] host, int flags) throws ResolverException {
        if (host == null) {
            return (flags & numbers.bits("AI_PASSIVE")) != 0
                    ? List.of(literal("0.0.0.0"), literal("::"))
                    : List.of(literal("::1"), literal("127.0.0.1"));
        }
        String name = text(host);
        byte[] four = HostNumbers.parseInet(name);
        if (four != null) {
            return List.of(literal(HostNumbers.format(four)));
        }
        // Of a name with these characters the JDK makes addresses that no system would.
        boolean strange = name.isEmpty() || name.indexOf('[') >= 0 || name.indexOf('/') >= 0;
        if (!strange && name.indexOf(':') >= 0) {
            return List.of(literal(name));
        }
        if (strange || (flags & numbers.bits("AI_NUMERICHOST")) != 0) {
            throw failure("EAI_NONAME");
        }
        List<Found> result = new ArrayList<>();
        try {
            for (InetAddress address : InetAddress.getAllByName(name)) {
                result.add(new Found(address instanceof Inet4Address ? Family.INET : Family.INET6, address));
            }
        } catch (UnknownHostException e) {
            throw failure("EAI_NONAME");
        }
        return result;
    }

    private Found literal(String text) throws ResolverException {
        try {
            // Looks nothing up: a name has no colon, and four numbers are complete.
            return new Found(
                    text.indexOf(':') >= 0 ? Family.INET6 : Family.INET, InetAddress.getByName(withNumber(text)));
        } catch (IOException e) {
            throw failure("EAI_NONAME");
        }
    }

    // Of a link-local address the JDK takes the name of an interface only if that has such an address itself.
    private static String withNumber(String text) throws IOException {
        int zone = text.indexOf('%');
        NetworkInterface named = zone < 0 ? null : NetworkInterface.getByName(text.substring(zone + 1));
        return named == null ? text : text.substring(0, zone + 1) + named.getIndex();
    }

    @Override
    public Names getnameinfo(Sockaddr address, int flags) throws ResolverException {
        refuseBeyond(flags, "NI_NUMERICHOST", "NI_NUMERICSERV", "NI_DGRAM", "NI_NAMEREQD");
        byte[] bytes;
        int port;
        int scope = 0;
        if (address instanceof Sockaddr.Inet inet) {
            bytes = inet.address();
            port = inet.port();
        } else if (address instanceof Sockaddr.Inet6 inet) {
            bytes = inet.address();
            port = inet.port();
            scope = inet.scopeId();
        } else {
            throw failure("EAI_FAMILY");
        }
        String host = HostNumbers.format(bytes) + HostNumbers.zone(bytes, scope);
        String name = (flags & numbers.bits("NI_NUMERICHOST")) == 0 ? nameOf(bytes) : null;
        if (name == null && (flags & numbers.bits("NI_NAMEREQD")) != 0) {
            throw failure("EAI_NONAME");
        }
        host = name == null ? host : name;
        String service = Integer.toString(port);
        if ((flags & numbers.bits("NI_NUMERICSERV")) == 0) {
            boolean datagram = (flags & numbers.bits("NI_DGRAM")) != 0;
            service = services.name(port, datagram ? "udp" : "tcp").orElse(service);
        }
        return new Names(host, service);
    }

    private static @Nullable String nameOf(byte[] bytes) {
        try {
            InetAddress address = InetAddress.getByAddress(bytes);
            String name = address.getCanonicalHostName();
            return name.equals(address.getHostAddress()) ? null : name;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(bytes.length + " bytes are no address", e);
        }
    }

    /** The primary name alone: of aliases the JDK does not know, and so the backend does not claim them. */
    @Override
    public Host gethostbyaddr(Sockaddr address) throws ResolverException {
        Sockaddr bare;
        String name;
        if (address instanceof Sockaddr.Inet inet) {
            bare = new Sockaddr.Inet(inet.address(), 0);
            name = nameOf(inet.address());
        } else if (address instanceof Sockaddr.Inet6 inet) {
            bare = new Sockaddr.Inet6(inet.address(), 0, 0, 0);
            name = nameOf(inet.address());
        } else {
            throw new IllegalArgumentException("gethostbyaddr: the address is " + address + "; expected one of IP");
        }
        if (name == null) {
            int unknown = Math.toIntExact(numbers.any("h_errno.HOST_NOT_FOUND").orElseThrow());
            throw new ResolverException(ResolverException.Kind.HOST, unknown, "Unknown host");
        }
        return new Host(name, List.of(), List.of(bare));
    }

    @Override
    public List<Interface> ifNameindex() throws ErrnoException {
        List<Interface> result = new ArrayList<>();
        interfaces("if_nameindex").forEach((index, name) -> result.add(new Interface(index, bytes(name))));
        return result;
    }

    @Override
    public long ifNametoindex(byte[] name) throws ErrnoException {
        String wanted = new String(name, StandardCharsets.ISO_8859_1);
        for (Map.Entry<Integer, String> each : interfaces("if_nametoindex").entrySet()) {
            if (each.getValue().equals(wanted)) {
                return each.getKey();
            }
        }
        throw context.errnos().named("ENODEV", "if_nametoindex");
    }

    @Override
    public byte[] ifIndextoname(long index) throws ErrnoException {
        for (Map.Entry<Integer, String> each : interfaces("if_indextoname").entrySet()) {
            if (each.getKey() == index) {
                return bytes(each.getValue());
            }
        }
        throw context.errnos().named("ENXIO", "if_indextoname");
    }

    private SortedMap<Integer, String> interfaces(String call) throws ErrnoException {
        if (!Interfaces.canListAll()) {
            throw Refusal.of(Capability.INTERFACES, call + "()");
        }
        try {
            return Interfaces.all();
        } catch (IOException e) {
            throw context.errnos().of(e, call);
        }
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public byte[] gethostname() throws ErrnoException {
        try {
            // The JDK tells the host's name only if it can also look it up.
            String name = Files.isReadable(HOSTNAME)
                    ? Files.readString(HOSTNAME, StandardCharsets.ISO_8859_1).strip()
                    : InetAddress.getLocalHost().getHostName();
            return name.getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw context.errnos().of(e, "gethostname");
        }
    }

    @Override
    public OptionalInt getservbyname(byte[] name, byte @Nullable [] protocol) {
        return services.port(text(name), protocol == null ? null : text(protocol));
    }

    @Override
    public Optional<String> getservbyport(int port, byte @Nullable [] protocol) {
        return services.name(port, protocol == null ? null : text(protocol));
    }

    @Override
    public OptionalInt getprotobyname(byte[] name) {
        return protocols.number(text(name));
    }

    private void refuseBeyond(int flags, String... known) {
        int rest = flags;
        for (String name : known) {
            rest &= ~numbers.bits(name);
        }
        if (rest != 0) {
            throw Refusal.of(Capability.LOOKUP_FLAGS, "a lookup with the flags 0x" + Integer.toHexString(rest));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private ResolverException failure(String symbol) {
        String text = switch (symbol) {
            case "EAI_ADDRFAMILY" -> "Address family for hostname not supported";
            case "EAI_FAMILY" -> "ai_family not supported";
            case "EAI_SERVICE" -> "Servname not supported for ai_socktype";
            case "EAI_SOCKTYPE" -> "ai_socktype not supported";
            default -> "Name or service not known";
        };
        return new ResolverException(ResolverException.Kind.GAI, number(symbol), text);
    }

    /** Not every system tells an address of another family from a name that is not known. */
    private int number(String symbol) {
        return Math.toIntExact(numbers.any(symbol).orElseGet(() -> numbers.required("EAI_NONAME")));
    }
}
