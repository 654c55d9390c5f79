package org.bsdsocket.abi;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bsdsocket.abi.libc.Databases;
import org.bsdsocket.abi.libc.LibC;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;

/** The C library's database of hosts. */
final class NativeHosts {

    private final Abi abi;
    private final Databases databases;
    private final CMemory memory;
    private final GrowingBuffer buffers;
    private final int inet;
    private final int inet6;
    private final int size;
    private final Field name;
    private final Field aliases;
    private final Field family;
    private final Field length;
    private final Field addresses;

    NativeHosts(Abi abi, LibC libc) {
        this.abi = abi;
        this.databases = libc.databases();
        this.memory = new CMemory(abi, libc.memory());
        this.buffers = new GrowingBuffer(abi);
        this.inet = abi.constant("AF_INET");
        this.inet6 = abi.constant("AF_INET6");
        this.size = abi.sizeof("hostent");
        this.name = abi.field("hostent.h_name");
        this.aliases = abi.field("hostent.h_aliases");
        this.family = abi.field("hostent.h_addrtype");
        this.length = abi.field("hostent.h_length");
        this.addresses = abi.field("hostent.h_addr_list");
    }

    Resolver.Host byName(byte[] host) throws ErrnoException, ResolverException {
        byte[] text = CMemory.terminated("host", host);
        return find(
                "gethostbyname",
                inet,
                (hostent, buffer, result) -> databases.gethostbynameR(text, hostent, buffer, result));
    }

    Resolver.Host byAddress(Sockaddr address) throws ErrnoException, ResolverException {
        byte[] bytes;
        if (address instanceof Sockaddr.Inet ip) {
            bytes = ip.address();
        } else if (address instanceof Sockaddr.Inet6 ip) {
            bytes = ip.address();
        } else {
            throw new IllegalArgumentException("gethostbyaddr: the address is " + address + "; expected one of IP");
        }
        int type = address instanceof Sockaddr.Inet ? inet : inet6;
        return find(
                "gethostbyaddr",
                type,
                (hostent, buffer, result) -> databases.gethostbyaddrR(bytes, type, hostent, buffer, result));
    }

    private interface Question {
        int ask(ByteBuffer hostent, ByteBuffer buffer, long[] result);
    }

    private Resolver.Host find(String call, int expected, Question question) throws ErrnoException, ResolverException {
        ByteBuffer hostent = CMemory.direct(size);
        long[] result = new long[2];
        AtomicReference<ByteBuffer> answer = new AtomicReference<>();
        buffers.call(call, buffer -> {
            answer.set(buffer);
            return question.ask(hostent, buffer, result);
        });
        try {
            if (result[0] == 0) {
                throw failure((int) result[1]);
            }
            if (family.get(hostent) != expected) {
                throw new ErrnoException(abi.errno(abi.constant("errno.EAFNOSUPPORT")), call);
            }
            return host(hostent);
        } finally {
            Reference.reachabilityFence(answer.get());
        }
    }

    private ResolverException failure(int code) {
        long text = databases.hstrerror(code);
        return new ResolverException(
                ResolverException.Kind.HOST, code, text == 0 ? "error " + code : memory.text(text));
    }

    private Resolver.Host host(ByteBuffer hostent) {
        int bytes = (int) length.get(hostent);
        List<String> others = new ArrayList<>();
        for (long alias : memory.pointers(aliases.get(hostent))) {
            others.add(memory.text(alias));
        }
        List<Sockaddr> found = new ArrayList<>();
        for (long address : memory.pointers(addresses.get(hostent))) {
            byte[] ip = memory.bytes(address, bytes);
            found.add(ip.length == 4 ? new Sockaddr.Inet(ip, 0) : new Sockaddr.Inet6(ip, 0, 0, 0));
        }
        return new Resolver.Host(memory.text(name.get(hostent)), others, found);
    }
}
