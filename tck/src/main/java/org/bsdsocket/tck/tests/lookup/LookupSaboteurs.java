package org.bsdsocket.tck.tests.lookup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.AddressInfoFlag;
import org.bsdsocket.Constants;
import org.bsdsocket.GaiException;
import org.bsdsocket.NameInfo;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.Resolver.Entry;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.ForwardingResolver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.jspecify.annotations.Nullable;

/** Resolvers that lie. */
final class LookupSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                entries("answers-next-door", "answers with the port next to the right one", LookupSaboteurs::nextPort),
                entries("reverses-answered-addresses", "answers with the last byte first", LookupSaboteurs::reversed),
                entries("drops-canonical-name", "knows no canonical names", it -> named(it, "")),
                entries("volunteers-canonical-name", "names every host", it -> named(it, "localhost")),
                entries("answers-without-scope", "loses the scope of an address", LookupSaboteurs::withoutScope),
                answers(
                        "mislabels-answers",
                        "gives all answers the family of the first",
                        all -> all.stream()
                                .map(it -> new Entry(
                                        all.get(0).family(),
                                        it.kind(),
                                        it.protocol(),
                                        it.canonicalName(),
                                        it.address()))
                                .toList()),
                answers(
                        "answers-streams-only",
                        "answers for the first type alone",
                        all -> all.stream()
                                .filter(it -> it.kind() == all.get(0).kind())
                                .toList()),
                asking("answers-no-names", "knows no names", (good, ask) -> {
                    boolean name = ask.host() != null
                            && new String(ask.host(), StandardCharsets.US_ASCII).matches(".*[g-z].*");
                    // Asking for nothing is what fails as an unknown name does.
                    return name ? good.getaddrinfo(null, null, 0, 0, 0, 0) : ask.of(good);
                }),
                asking("services-are-port-zero", "knows no services", (good, ask) -> {
                    boolean digits = ask.service() == null
                            || new String(ask.service(), StandardCharsets.US_ASCII).matches("[0-9]+");
                    return (digits ? ask : ask.withService("0")).of(good);
                }),
                asking(
                        "answers-nobody",
                        "answers who asks for nothing",
                        (good, ask) ->
                                (ask.host() == null && ask.service() == null ? ask.withService("0") : ask).of(good)),
                asking(
                        "ignores-hinted-family",
                        "answers with every family",
                        (good, ask) -> good.getaddrinfo(
                                ask.host(), ask.service(), 0, ask.kind(), ask.protocol(), ask.flags())),
                asking(
                        "ignores-hinted-type",
                        "answers with every type and protocol",
                        (good, ask) -> good.getaddrinfo(ask.host(), ask.service(), ask.family(), 0, 0, ask.flags())),
                Saboteur.api("ignores-lookup-flags", "asks without the flags")
                        .on(
                                "getaddrinfo",
                                call -> call.proceed(
                                        call.<@Nullable Object>arg(0),
                                        call.<@Nullable Object>arg(1),
                                        call.arg(2),
                                        call.arg(3),
                                        call.arg(4),
                                        AddressInfoFlag.NONE)),
                Saboteur.resolver("always-names-hosts", "gives the name of every host", good -> new Names(good) {
                    @Override
                    Resolver.Names names(Resolver.Names right, Resolver.Names plain) {
                        return new Resolver.Names(plain.host(), right.service());
                    }
                }),
                Saboteur.resolver("always-names-services", "gives the name of every service", good -> new Names(good) {
                    @Override
                    Resolver.Names names(Resolver.Names right, Resolver.Names plain) {
                        return new Resolver.Names(right.host(), plain.service());
                    }
                }),
                Saboteur.resolver("names-without-zone", "loses the scope of a host", good -> new Names(good) {
                    @Override
                    Resolver.Names names(Resolver.Names right, Resolver.Names plain) {
                        return new Resolver.Names(right.host().replaceFirst("%.*", ""), right.service());
                    }
                }),
                Saboteur.api("never-names-hosts", "gives every host in numbers").on("getnameinfo", call -> {
                    NameInfo numbers = call.module().getnameinfo(call.arg(0), Constants.NI_NUMERICHOST);
                    return call.proceed() instanceof NameInfo right
                            ? new NameInfo(numbers.host(), right.port())
                            : numbers;
                }),
                Saboteur.api("never-names-services", "gives every service in digits")
                        .on("getnameinfo", call -> {
                            NameInfo numbers = call.module().getnameinfo(call.arg(0), Constants.NI_NUMERICSERV);
                            return call.proceed() instanceof NameInfo right
                                    ? new NameInfo(right.host(), numbers.port())
                                    : numbers;
                        }),
                Saboteur.resolver(
                        "hostname-is-another", "gives this machine another name", good -> new ForwardingResolver(good) {
                            @Override
                            public byte[] gethostname() {
                                return "another-machine.invalid".getBytes(StandardCharsets.US_ASCII);
                            }
                        }),
                Saboteur.api("lookup-fails-as-another-error", "fails as if a family were missing")
                        .on("getaddrinfo", LookupSaboteurs::otherError)
                        .on("getnameinfo", LookupSaboteurs::otherError),
                failing(
                        "lookup-errors-lose-words",
                        "says nothing about an error but its number",
                        e -> new ResolverException(e.kind(), e.code(), "error " + e.code())),
                failing(
                        "lookup-errors-count-wrongly",
                        "fails with numbers of its own",
                        e -> new ResolverException(e.kind(), 1000 * e.code() - 1, e.text())));
    }

    private static @Nullable Object otherError(ApiCall call) throws Throwable {
        try {
            return call.proceed();
        } catch (GaiException e) {
            return call.module().socket(AddressFamily.of(4711), Constants.SOCK_STREAM);
        }
    }

    private static Entry nextPort(Entry entry) {
        Sockaddr address = entry.address();
        if (address instanceof Sockaddr.Inet inet) {
            address = new Sockaddr.Inet(inet.address(), inet.port() ^ 1);
        } else if (address instanceof Sockaddr.Inet6 inet) {
            address = new Sockaddr.Inet6(inet.address(), inet.port() ^ 1, inet.flowinfo(), inet.scopeId());
        }
        return at(entry, address);
    }

    private static Entry reversed(Entry entry) {
        Sockaddr address = entry.address();
        if (address instanceof Sockaddr.Inet inet) {
            address = new Sockaddr.Inet(reversed(inet.address()), inet.port());
        } else if (address instanceof Sockaddr.Inet6 inet) {
            address = new Sockaddr.Inet6(reversed(inet.address()), inet.port(), inet.flowinfo(), inet.scopeId());
        }
        return at(entry, address);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] back = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            back[i] = bytes[bytes.length - 1 - i];
        }
        return back;
    }

    private static Entry withoutScope(Entry entry) {
        return entry.address() instanceof Sockaddr.Inet6 inet
                ? at(entry, new Sockaddr.Inet6(inet.address(), inet.port(), inet.flowinfo(), 0))
                : entry;
    }

    private static Entry at(Entry entry, Sockaddr address) {
        return new Entry(entry.family(), entry.kind(), entry.protocol(), entry.canonicalName(), address);
    }

    private static Entry named(Entry entry, String name) {
        return new Entry(entry.family(), entry.kind(), entry.protocol(), name, entry.address());
    }

    private static Saboteur entries(String id, String description, UnaryOperator<Entry> lie) {
        return answers(id, description, all -> all.stream().map(lie).toList());
    }

    private static Saboteur answers(String id, String description, UnaryOperator<List<Entry>> lie) {
        return asking(id, description, (good, ask) -> lie.apply(ask.of(good)));
    }

    private static Saboteur asking(String id, String description, Lookup lie) {
        return Saboteur.resolver(id, description, good -> new ForwardingResolver(good) {
            @Override
            public List<Entry> getaddrinfo(
                    byte @Nullable [] host, byte @Nullable [] service, int family, int kind, int protocol, int flags)
                    throws ErrnoException, ResolverException {
                return lie.answer(good(), new Question(host, service, family, kind, protocol, flags));
            }
        });
    }

    private static Saboteur failing(String id, String description, UnaryOperator<ResolverException> lie) {
        return asking(id, description, (good, ask) -> {
            try {
                return ask.of(good);
            } catch (ResolverException e) {
                throw lie.apply(e);
            }
        });
    }

    private interface Lookup {
        List<Entry> answer(Resolver good, Question question) throws ErrnoException, ResolverException;
    }

    private record Question(
            byte @Nullable [] host, byte @Nullable [] service, int family, int kind, int protocol, int flags) {

        List<Entry> of(Resolver resolver) throws ErrnoException, ResolverException {
            return resolver.getaddrinfo(host, service, family, kind, protocol, flags);
        }

        Question withService(String other) {
            return new Question(host, other.getBytes(StandardCharsets.US_ASCII), family, kind, protocol, flags);
        }
    }

    /** Has the right names, and those that a lookup without flags gives. */
    private abstract static class Names extends ForwardingResolver {

        Names(Resolver good) {
            super(good);
        }

        abstract Resolver.Names names(Resolver.Names right, Resolver.Names plain);

        @Override
        public Resolver.Names getnameinfo(Sockaddr address, int flags) throws ErrnoException, ResolverException {
            return names(good().getnameinfo(address, flags), good().getnameinfo(address, 0));
        }
    }
}
