package org.bsdsocket.tck;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.tck.saboteur.ForwardingResolver;
import org.jspecify.annotations.Nullable;

/** Knows one more host than a good resolver, so that a test depends on no name of the machine. */
final class NamedHost extends ForwardingResolver {

    private final byte[] name;
    private final List<String> addresses;

    NamedHost(Resolver good, String name, List<String> addresses) {
        super(good);
        this.name = name.getBytes(StandardCharsets.US_ASCII);
        this.addresses = addresses;
    }

    @Override
    public List<Entry> getaddrinfo(
            byte @Nullable [] host, byte @Nullable [] service, int family, int kind, int protocol, int flags)
            throws ErrnoException, ResolverException {
        if (host == null || !Arrays.equals(host, name)) {
            return good().getaddrinfo(host, service, family, kind, protocol, flags);
        }
        List<Entry> entries = new ArrayList<>();
        ResolverException none = null;
        for (String address : addresses) {
            try {
                entries.addAll(good().getaddrinfo(
                                address.getBytes(StandardCharsets.US_ASCII), service, family, kind, protocol, flags));
            } catch (ResolverException e) {
                // An address of another family than the one that is asked for.
                none = e;
            }
        }
        if (entries.isEmpty() && none != null) {
            throw none;
        }
        return entries;
    }
}
