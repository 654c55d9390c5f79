package org.bsdsocket.tck.tests.can;

import java.util.List;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.Lies;

/** Liars about the CAN bus. */
final class CanSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                ignoring("can-forgets-fd-frames", "does not enable flexible frames", "CAN_RAW_FD_FRAMES"),
                ignoring("can-forgets-to-join", "lets through what fits any filter", "CAN_RAW_JOIN_FILTERS"),
                Saboteur.driver(
                        "can-fd-from-the-start",
                        "enables flexible frames on each raw socket",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public void bind(Handle handle, Sockaddr address) throws ErrnoException {
                                good().bind(handle, address);
                                if (address instanceof Sockaddr.Can) {
                                    good().setsockopt(
                                                    handle,
                                                    Lies.flag(good(), "SOL_CAN_RAW"),
                                                    Lies.flag(good(), "CAN_RAW_FD_FRAMES"),
                                                    1);
                                }
                            }
                        }));
    }

    private static Saboteur ignoring(String id, String description, String option) {
        return Saboteur.driver(id, description, good -> new ForwardingDriver(good) {
            @Override
            public void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException {
                if (level != Lies.flag(good(), "SOL_CAN_RAW") || name != Lies.flag(good(), option)) {
                    good().setsockopt(handle, level, name, value);
                }
            }
        });
    }
}
