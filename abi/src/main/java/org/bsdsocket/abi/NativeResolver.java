package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** Name lookup by the C library, through a {@link LibC}. A lookup blocks, and neither interrupt nor close ends it. */
public final class NativeResolver implements Resolver {

    private final Abi abi;
    private final LibC libc;
    private final Memory memory;
    private final NativeHosts hosts;
    private final NativeServices services;
    private final NativeInterfaces interfaces;
    private final SockaddrCodec addresses;
    private final int system;
    private final int infoSize;
    private final Field flags;
    private final Field family;
    private final Field kind;
    private final Field protocol;
    private final Field addressLength;
    private final Field address;
    private final Field canonicalName;
    private final Field next;

    public NativeResolver(Abi abi, LibC libc) {
        this.abi = abi;
        this.libc = libc;
        this.memory = new Memory(abi, libc);
        this.hosts = new NativeHosts(abi, libc);
        this.services = new NativeServices(abi, libc);
        this.interfaces = new NativeInterfaces(abi, libc);
        this.addresses = new SockaddrCodec(abi);
        this.system = abi.constant("EAI_SYSTEM");
        this.infoSize = abi.sizeof("addrinfo");
        this.flags = abi.field("addrinfo.ai_flags");
        this.family = abi.field("addrinfo.ai_family");
        this.kind = abi.field("addrinfo.ai_socktype");
        this.protocol = abi.field("addrinfo.ai_protocol");
        this.addressLength = abi.field("addrinfo.ai_addrlen");
        this.address = abi.field("addrinfo.ai_addr");
        this.canonicalName = abi.field("addrinfo.ai_canonname");
        this.next = abi.field("addrinfo.ai_next");
    }

    @Override
    public List<Entry> getaddrinfo(
            byte @Nullable [] host, byte @Nullable [] service, int family, int kind, int protocol, int flags)
            throws ErrnoException, ResolverException {
        ByteBuffer hints = Memory.direct(infoSize);
        this.flags.put(hints, flags);
        this.family.put(hints, family);
        this.kind.put(hints, kind);
        this.protocol.put(hints, protocol);
        long[] result = new long[2];
        check(
                "getaddrinfo",
                libc.getaddrinfo(terminated("host", host), terminated("service", service), hints, result),
                result[1]);
        try {
            return entries(result[0]);
        } finally {
            libc.freeaddrinfo(result[0]);
        }
    }

    private List<Entry> entries(long list) {
        List<Entry> entries = new ArrayList<>();
        ByteBuffer info = Memory.direct(infoSize);
        ByteBuffer bytes = Memory.direct(addresses.capacity());
        for (long at = list; at != 0; at = next.get(info)) {
            libc.peek(at, info, infoSize);
            int length = (int) Math.min(addressLength.get(info), bytes.capacity());
            libc.peek(address.get(info), bytes, length);
            Sockaddr decoded = addresses.decode(bytes, length);
            if (decoded != null) {
                long name = canonicalName.get(info);
                entries.add(new Entry(
                        (int) family.get(info),
                        (int) kind.get(info),
                        (int) protocol.get(info),
                        name == 0 ? "" : memory.text(name),
                        decoded));
            }
        }
        return entries;
    }

    @Override
    public Names getnameinfo(Sockaddr address, int flags) throws ErrnoException, ResolverException {
        ByteBuffer bytes = Memory.direct(addresses.capacity());
        int length = addresses.encode(address, bytes);
        ByteBuffer host = Memory.direct(abi.constant("NI_MAXHOST"));
        ByteBuffer service = Memory.direct(abi.constant("NI_MAXSERV"));
        long[] error = new long[1];
        check("getnameinfo", libc.getnameinfo(bytes, length, host, service, flags, error), error[0]);
        return new Names(Memory.utf8(Memory.string(host)), Memory.utf8(Memory.string(service)));
    }

    @Override
    public byte[] gethostname() throws ErrnoException {
        ByteBuffer name = Memory.direct(abi.constant("c.HOST_NAME_MAX") + 1);
        check("gethostname", libc.gethostname(name));
        return Memory.string(name);
    }

    @Override
    public void sethostname(byte[] name) throws ErrnoException {
        check("sethostname", libc.sethostname(name));
    }

    @Override
    public Host gethostbyname(byte[] name) throws ErrnoException, ResolverException {
        return hosts.byName(name);
    }

    @Override
    public Host gethostbyaddr(Sockaddr address) throws ErrnoException, ResolverException {
        return hosts.byAddress(address);
    }

    @Override
    public OptionalInt getservbyname(byte[] name, byte @Nullable [] protocol) throws ErrnoException {
        return services.port(name, protocol);
    }

    @Override
    public Optional<String> getservbyport(int port, byte @Nullable [] protocol) throws ErrnoException {
        return services.name(port, protocol);
    }

    @Override
    public OptionalInt getprotobyname(byte[] name) {
        return services.protocol(name);
    }

    @Override
    public List<Interface> ifNameindex() throws ErrnoException {
        return interfaces.all();
    }

    @Override
    public long ifNametoindex(byte[] name) throws ErrnoException {
        return interfaces.index(name);
    }

    @Override
    public byte[] ifIndextoname(long index) throws ErrnoException {
        return interfaces.name(index);
    }

    private void check(String call, int result) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(abi.errno(-result), call);
        }
    }

    private void check(String call, int code, long errno) throws ErrnoException, ResolverException {
        if (code == system && errno > 0) {
            throw new ErrnoException(abi.errno((int) errno), call);
        }
        if (code != 0) {
            long text = libc.gaiStrerror(code);
            throw new ResolverException(
                    ResolverException.Kind.GAI, code, text == 0 ? "error " + code : memory.text(text));
        }
    }

    private static byte @Nullable [] terminated(String what, byte @Nullable [] text) {
        return text == null ? null : Memory.terminated(what, text);
    }
}
