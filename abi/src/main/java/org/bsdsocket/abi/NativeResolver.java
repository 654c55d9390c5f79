package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bsdsocket.abi.libc.LibC;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** Name lookup by the C library, through a {@link LibC}. A lookup blocks, and neither interrupt nor close ends it. */
public final class NativeResolver implements Resolver {

    private final Abi abi;
    private final LibC libc;
    private final CMemory memory;
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
        this.memory = new CMemory(abi, libc.memory());
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
        ByteBuffer hints = CMemory.direct(infoSize);
        this.flags.put(hints, flags);
        this.family.put(hints, family);
        this.kind.put(hints, kind);
        this.protocol.put(hints, protocol);
        long[] result = new long[2];
        check(
                "getaddrinfo",
                libc.names().getaddrinfo(terminated("host", host), terminated("service", service), hints, result),
                result[1]);
        try {
            return entries(result[0]);
        } finally {
            libc.names().freeaddrinfo(result[0]);
        }
    }

    private List<Entry> entries(long list) {
        List<Entry> entries = new ArrayList<>();
        ByteBuffer info = CMemory.direct(infoSize);
        ByteBuffer bytes = CMemory.direct(addresses.capacity());
        for (long at = list; at != 0; at = next.get(info)) {
            libc.memory().peek(at, info, infoSize);
            int length = (int) Math.min(addressLength.get(info), bytes.capacity());
            libc.memory().peek(address.get(info), bytes, length);
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
        ByteBuffer bytes = CMemory.direct(addresses.capacity());
        int length = addresses.encode(address, bytes);
        ByteBuffer host = CMemory.direct(abi.constant("NI_MAXHOST"));
        ByteBuffer service = CMemory.direct(abi.constant("NI_MAXSERV"));
        long[] error = new long[1];
        check("getnameinfo", libc.names().getnameinfo(bytes, length, host, service, flags, error), error[0]);
        return new Names(CMemory.utf8(CMemory.string(host)), CMemory.utf8(CMemory.string(service)));
    }

    @Override
    public byte[] gethostname() throws ErrnoException {
        ByteBuffer name = CMemory.direct(abi.constant("c.HOST_NAME_MAX") + 1);
        check("gethostname", libc.names().gethostname(name));
        return CMemory.string(name);
    }

    @Override
    public void sethostname(byte[] name) throws ErrnoException {
        check("sethostname", libc.names().sethostname(name));
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
            long text = libc.names().gaiStrerror(code);
            throw new ResolverException(
                    ResolverException.Kind.GAI, code, text == 0 ? "error " + code : memory.text(text));
        }
    }

    private static byte @Nullable [] terminated(String what, byte @Nullable [] text) {
        return text == null ? null : CMemory.terminated(what, text);
    }
}
