package org.bsdsocket.tck.tests.options;

import java.util.List;
import java.util.Set;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;

/** Liars about options whose value is a struct. */
final class MulticastSaboteurs implements SaboteurSource {

    private static final Set<String> JOINING = Set.of("IP_ADD_MEMBERSHIP", "IPV6_JOIN_GROUP");
    private static final Set<String> LEAVING = Set.of("IP_DROP_MEMBERSHIP", "IPV6_LEAVE_GROUP");

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.driver(
                        "joins-no-group", "says of every group that it was joined", good -> new StructLie(good) {
                            @Override
                            public void setsockopt(Handle handle, int level, int name, byte[] value)
                                    throws ErrnoException {
                                if (!isOneOf(JOINING, name)) {
                                    super.setsockopt(handle, level, name, value);
                                }
                            }
                        }),
                Saboteur.driver("stays-in-groups", "says of every group that it was left", good -> new StructLie(good) {
                    @Override
                    public void setsockopt(Handle handle, int level, int name, byte[] value) throws ErrnoException {
                        if (!isOneOf(LEAVING, name)) {
                            super.setsockopt(handle, level, name, value);
                        }
                    }
                }),
                Saboteur.driver(
                        "swallows-membership-errors",
                        "keeps to itself that a group could not be joined or left",
                        good -> new StructLie(good) {
                            @Override
                            public void setsockopt(Handle handle, int level, int name, byte[] value)
                                    throws ErrnoException {
                                try {
                                    super.setsockopt(handle, level, name, value);
                                } catch (ErrnoException e) {
                                    if (!isOneOf(JOINING, name) && !isOneOf(LEAVING, name)) {
                                        throw e;
                                    }
                                }
                            }
                        }),
                Saboteur.driver(
                        "forgets-linger-time", "leaves how long to linger as it is", good -> new StructLie(good) {
                            @Override
                            public void setsockopt(Handle handle, int level, int name, byte[] value)
                                    throws ErrnoException {
                                if (!isOneOf(Set.of("SO_LINGER"), name)) {
                                    super.setsockopt(handle, level, name, value);
                                }
                            }
                        }));
    }

    private static class StructLie extends ForwardingDriver {

        StructLie(SocketDriver good) {
            super(good);
        }

        boolean isOneOf(Set<String> options, int number) {
            return options.stream().anyMatch(name -> constants().value(name).orElse(-1) == number);
        }
    }
}
