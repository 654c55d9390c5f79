package org.bsdsocket.tck.tests.lookup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bsdsocket.GaiException;
import org.bsdsocket.HostInfo;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver.Host;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.ForwardingResolver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.jspecify.annotations.Nullable;

/** Databases of hosts that lie, and full names that are none. */
final class HostSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        List<Saboteur> all = new ArrayList<>(fullNames());
        all.addAll(hosts());
        return all;
    }

    private static List<Saboteur> hosts() {
        return List.of(
                host(
                        "hosts-have-another-name",
                        "adds to each host's name",
                        it -> new Host(it.name() + ".invalid", it.aliases(), it.addresses())),
                host("drops-host-aliases", "knows no aliases", it -> new Host(it.name(), List.of(), it.addresses())),
                host(
                        "hosts-have-one-address",
                        "knows a host's first address only",
                        it -> new Host(
                                it.name(),
                                it.aliases(),
                                it.addresses()
                                        .subList(0, Math.min(1, it.addresses().size())))),
                failing(
                        "host-errors-lose-their-kind",
                        "fails as getaddrinfo does",
                        e -> new ResolverException(ResolverException.Kind.GAI, e.code(), e.text())),
                failing(
                        "host-errors-count-wrongly",
                        "fails with numbers of its own",
                        e -> new ResolverException(e.kind(), 1000 + e.code(), e.text())),
                failing(
                        "host-errors-lose-words",
                        "says nothing about an error but its number",
                        e -> new ResolverException(e.kind(), e.code(), "error " + e.code())),
                Saboteur.resolver(
                        "looks-up-another-address",
                        "looks every address up back to front",
                        good -> new ForwardingResolver(good) {
                            @Override
                            public Host gethostbyaddr(Sockaddr address) throws ErrnoException, ResolverException {
                                return good.gethostbyaddr(reversed(address));
                            }
                        }),
                Saboteur.api("hosts-keep-the-name-asked-for", "the primary name is the one that was asked for")
                        .on("gethostbynameEx", HostSaboteurs::renamed)
                        .on("gethostbyaddr", HostSaboteurs::renamed),
                Saboteur.api("numeric-hosts-are-reversed", "gethostbyname turns addresses round")
                        .on("gethostbyname", call -> {
                            List<String> parts = new ArrayList<>(
                                    List.of(String.valueOf(call.proceed()).split("\\.", -1)));
                            Collections.reverse(parts);
                            return String.join(".", parts);
                        }),
                Saboteur.api("gethostbyname-answers-ipv6", "a host without IPv4 has an IPv6 address for it")
                        .on("gethostbyname", call -> {
                            try {
                                return call.proceed();
                            } catch (GaiException e) {
                                return "::1";
                            }
                        })
                        .on("gethostbynameEx", call -> {
                            try {
                                return call.proceed();
                            } catch (GaiException e) {
                                return new HostInfo(call.arg(0), List.of(), List.of("::1"));
                            }
                        }),
                Saboteur.resolver(
                        "keeps-its-hostname", "forgets the machine's new name", good -> new ForwardingResolver(good) {
                            @Override
                            public void sethostname(byte[] name) {
                                // Nothing, and no error.
                            }
                        }));
    }

    private static List<Saboteur> fullNames() {
        return List.of(
                Saboteur.api("fqdn-without-a-name-is-empty", "no name is a full name of its own")
                        .on("getfqdn", call -> call.<String>arg(0).isEmpty() ? "" : call.proceed()),
                Saboteur.api("fqdn-is-the-last-name", "takes the last alias first")
                        .on("getfqdn", call -> {
                            List<String> aliases =
                                    call.module().gethostbyaddr(call.arg(0)).aliaslist();
                            return aliases.isEmpty() ? call.proceed() : aliases.get(aliases.size() - 1);
                        }),
                Saboteur.api("fqdn-ignores-aliases", "looks at the primary name only")
                        .on("getfqdn", call -> {
                            String primary =
                                    call.module().gethostbyaddr(call.arg(0)).hostname();
                            return primary.indexOf('.') >= 0 ? primary : call.arg(0);
                        }),
                Saboteur.api("fqdn-falls-back-to-the-primary-name", "what has no full name has its primary one")
                        .on("getfqdn", call -> {
                            String found = String.valueOf(call.proceed());
                            return found.equals(call.arg(0))
                                    ? call.module().gethostbyaddr(found).hostname()
                                    : found;
                        }),
                Saboteur.api("fqdn-fails-for-unknown-names", "passes on what the lookup throws")
                        .on("getfqdn", call -> {
                            call.module().gethostbyaddr(call.arg(0));
                            return call.proceed();
                        }),
                Saboteur.api("fqdn-of-this-machine-is-its-argument", "this machine without a full name has none")
                        .on("getfqdn", call -> {
                            String found = String.valueOf(call.proceed());
                            return found.indexOf('.') >= 0 ? found : call.arg(0);
                        }));
    }

    private static @Nullable Object renamed(ApiCall call) throws Throwable {
        return call.proceed() instanceof HostInfo right
                ? new HostInfo(call.arg(0), right.aliaslist(), right.ipaddrlist())
                : null;
    }

    private static Sockaddr reversed(Sockaddr address) {
        if (address instanceof Sockaddr.Inet inet) {
            return new Sockaddr.Inet(reversed(inet.address()), inet.port());
        }
        return address instanceof Sockaddr.Inet6 inet
                ? new Sockaddr.Inet6(reversed(inet.address()), inet.port(), inet.flowinfo(), inet.scopeId())
                : address;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] back = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            back[i] = bytes[bytes.length - 1 - i];
        }
        return back;
    }

    private static Saboteur host(String id, String description, UnaryOperator<Host> lie) {
        return spoiled(id, description, lie, e -> e);
    }

    private static Saboteur failing(String id, String description, UnaryOperator<ResolverException> lie) {
        return spoiled(id, description, host -> host, lie);
    }

    private static Saboteur spoiled(
            String id, String description, UnaryOperator<Host> found, UnaryOperator<ResolverException> failed) {
        return Saboteur.resolver(id, description, good -> new ForwardingResolver(good) {
            @Override
            public Host gethostbyname(byte[] name) throws ErrnoException, ResolverException {
                return answer(() -> good.gethostbyname(name));
            }

            @Override
            public Host gethostbyaddr(Sockaddr address) throws ErrnoException, ResolverException {
                return answer(() -> good.gethostbyaddr(address));
            }

            private Host answer(Question question) throws ErrnoException, ResolverException {
                try {
                    return found.apply(question.ask());
                } catch (ResolverException e) {
                    throw failed.apply(e);
                }
            }
        });
    }

    private interface Question {
        Host ask() throws ErrnoException, ResolverException;
    }
}
