package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** Name lookup by the C library, through a {@link LibC}. A lookup blocks, and neither interrupt nor close ends it. */
public final class NativeResolver implements Resolver {

    private final Abi abi;
    private final LibC libc;
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
        ByteBuffer hints = direct(infoSize);
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
        ByteBuffer info = direct(infoSize);
        ByteBuffer bytes = direct(addresses.capacity());
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
                        name == 0 ? "" : text(name),
                        decoded));
            }
        }
        return entries;
    }

    @Override
    public Names getnameinfo(Sockaddr address, int flags) throws ErrnoException, ResolverException {
        ByteBuffer bytes = direct(addresses.capacity());
        int length = addresses.encode(address, bytes);
        ByteBuffer host = direct(abi.constant("NI_MAXHOST"));
        ByteBuffer service = direct(abi.constant("NI_MAXSERV"));
        long[] error = new long[1];
        check("getnameinfo", libc.getnameinfo(bytes, length, host, service, flags, error), error[0]);
        return new Names(utf8(terminated(host)), utf8(terminated(service)));
    }

    @Override
    public byte[] gethostname() throws ErrnoException {
        ByteBuffer name = direct(abi.constant("c.HOST_NAME_MAX") + 1);
        int result = libc.gethostname(name);
        if (result < 0) {
            throw new ErrnoException(abi.errno(-result), "gethostname");
        }
        return terminated(name);
    }

    private void check(String call, int code, long errno) throws ErrnoException, ResolverException {
        if (code == system && errno > 0) {
            throw new ErrnoException(abi.errno((int) errno), call);
        }
        if (code != 0) {
            long text = libc.gaiStrerror(code);
            throw new ResolverException(ResolverException.Kind.GAI, code, text == 0 ? "error " + code : text(text));
        }
    }

    private String text(long address) {
        ByteBuffer bytes = direct(Math.toIntExact(libc.strlen(address)));
        libc.peek(address, bytes, bytes.capacity());
        byte[] copy = new byte[bytes.capacity()];
        bytes.get(0, copy);
        return utf8(copy);
    }

    private static byte @Nullable [] terminated(String what, byte @Nullable [] text) {
        if (text == null) {
            return null;
        }
        for (int i = 0; i < text.length; i++) {
            if (text[i] == 0) {
                throw new IllegalArgumentException(what + " has a NUL at index " + i + "; expected none");
            }
        }
        return Arrays.copyOf(text, text.length + 1);
    }

    private static byte[] terminated(ByteBuffer text) {
        int length = 0;
        while (length < text.capacity() && text.get(length) != 0) {
            length++;
        }
        byte[] bytes = new byte[length];
        text.get(0, bytes);
        return bytes;
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static ByteBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }
}
