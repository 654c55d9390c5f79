package org.bsdsocket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** A resolver that knows the hosts it was told of, and notes each question as text. */
final class FakeResolver implements Resolver {

    final List<String> questions = new ArrayList<>();
    private final Map<String, List<Entry>> hosts = new HashMap<>();

    @Nullable
    ErrnoException failure;

    FakeResolver knows(String host, Entry... answers) {
        hosts.put(host, List.of(answers));
        return this;
    }

    @Override
    public List<Entry> getaddrinfo(
            byte @Nullable [] host, byte @Nullable [] service, int family, int kind, int protocol, int flags)
            throws ErrnoException, ResolverException {
        questions.add(text(host) + " " + text(service) + " " + family + " " + kind + " " + protocol + " " + flags);
        if (failure != null) {
            throw failure;
        }
        List<Entry> answers = hosts.get(text(host));
        if (answers == null) {
            throw new ResolverException(ResolverException.Kind.GAI, -2, "unknown name");
        }
        return answers;
    }

    /** Knows the interface number 7 alone. */
    @Override
    public long ifNametoindex(byte[] name) throws ErrnoException {
        questions.add("if " + text(name));
        if (!text(name).equals("can7")) {
            throw new ErrnoException(new Errno(998, "ENODEV"), "if_nametoindex");
        }
        return 7;
    }

    @Override
    public byte[] ifIndextoname(long index) throws ErrnoException {
        if (index != 7) {
            throw new ErrnoException(new Errno(999, "ENXIO"), "if_indextoname");
        }
        return "can7".getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public Names getnameinfo(Sockaddr address, int flags) {
        return new Names(address.toString(), Integer.toString(flags));
    }

    @Override
    public byte[] gethostname() throws ErrnoException {
        if (failure != null) {
            throw failure;
        }
        return "here".getBytes(StandardCharsets.US_ASCII);
    }
}
