package org.bsdsocket.tck.tests.lookup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bsdsocket.OSException;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.tck.saboteur.ForwardingResolver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.jspecify.annotations.Nullable;

/** Tables of services, protocols and interfaces that lie, and Windows where there is none. */
final class TableSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.resolver(
                        "protocols-count-from-one-more",
                        "each protocol has the number of the next",
                        good -> new ForwardingResolver(good) {
                            @Override
                            public OptionalInt getprotobyname(byte[] name) throws ErrnoException {
                                OptionalInt right = good.getprotobyname(name);
                                return right.isPresent() ? OptionalInt.of(right.getAsInt() + 1) : right;
                            }
                        }),
                Saboteur.resolver(
                        "ports-in-the-other-byte-order", "forgets to swap the bytes of ports", SwappedPorts::new),
                asking(
                        "protocol-left-out-is-tcp",
                        "no protocol means TCP",
                        protocol -> protocol == null ? "tcp".getBytes(StandardCharsets.US_ASCII) : protocol),
                asking("ignores-the-protocol", "looks for services over any protocol", protocol -> null),
                Saboteur.resolver(
                        "lists-no-loopback", "leaves the first interface out", good -> new ForwardingResolver(good) {
                            @Override
                            public List<Interface> ifNameindex() throws ErrnoException {
                                List<Interface> all = good.ifNameindex();
                                return all.subList(1, all.size());
                            }
                        }),
                Saboteur.api("interface-errors-become-empty-lists", "what fails lists nothing")
                        .on("ifNameindex", call -> {
                            try {
                                return call.proceed();
                            } catch (OSException e) {
                                return List.of();
                            }
                        }),
                Saboteur.resolver(
                        "interfaces-count-from-one-more",
                        "each interface has the number of the next",
                        good -> new ForwardingResolver(good) {
                            @Override
                            public long ifNametoindex(byte[] name) throws ErrnoException {
                                return good.ifNametoindex(name) + 1;
                            }
                        }),
                Saboteur.resolver(
                        "unknown-interfaces-are-zero",
                        "an unknown interface has a number",
                        good -> new ForwardingResolver(good) {
                            @Override
                            public long ifNametoindex(byte[] name) {
                                try {
                                    return good.ifNametoindex(name);
                                } catch (ErrnoException e) {
                                    return 0;
                                }
                            }
                        }),
                Saboteur.resolver(
                        "interfaces-lose-a-letter",
                        "cuts the names of interfaces",
                        good -> new ForwardingResolver(good) {
                            @Override
                            public byte[] ifIndextoname(long index) throws ErrnoException {
                                byte[] right = good.ifIndextoname(index);
                                return Arrays.copyOf(right, right.length - 1);
                            }
                        }),
                Saboteur.resolver(
                        "unknown-interfaces-are-nameless",
                        "a number that no interface has is an empty name",
                        good -> new ForwardingResolver(good) {
                            @Override
                            public byte[] ifIndextoname(long index) {
                                try {
                                    return good.ifIndextoname(index);
                                } catch (ErrnoException e) {
                                    return new byte[0];
                                }
                            }
                        }),
                Saboteur.api("windows-functions-do-nothing", "what only Windows has succeeds without effect")
                        .on("fromshare", call -> null)
                        .on("share", call -> new byte[0])
                        .on("ioctl", call -> null));
    }

    private interface Protocol {
        byte @Nullable [] instead(byte @Nullable [] protocol);
    }

    private static Saboteur asking(String id, String description, Protocol lie) {
        return Saboteur.resolver(id, description, good -> new ForwardingResolver(good) {
            @Override
            public OptionalInt getservbyname(byte[] name, byte @Nullable [] protocol) throws ErrnoException {
                return good.getservbyname(name, lie.instead(protocol));
            }

            @Override
            public Optional<String> getservbyport(int port, byte @Nullable [] protocol) throws ErrnoException {
                return good.getservbyport(port, lie.instead(protocol));
            }
        });
    }

    private static final class SwappedPorts extends ForwardingResolver {

        SwappedPorts(Resolver good) {
            super(good);
        }

        @Override
        public OptionalInt getservbyname(byte[] name, byte @Nullable [] protocol) throws ErrnoException {
            OptionalInt right = good().getservbyname(name, protocol);
            return right.isPresent() ? OptionalInt.of(swapped(right.getAsInt())) : right;
        }

        @Override
        public Optional<String> getservbyport(int port, byte @Nullable [] protocol) throws ErrnoException {
            return good().getservbyport(swapped(port), protocol);
        }

        private static int swapped(int port) {
            return Short.toUnsignedInt(Short.reverseBytes((short) port));
        }
    }
}
