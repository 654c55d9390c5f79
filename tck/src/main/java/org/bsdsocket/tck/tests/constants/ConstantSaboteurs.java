package org.bsdsocket.tck.tests.constants;

import java.util.List;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.Constants;
import org.bsdsocket.HypervAddress;
import org.bsdsocket.IntConstant;
import org.bsdsocket.SystemAddress;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.Lies;
import org.jspecify.annotations.Nullable;

/** Liars about constants. */
final class ConstantSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.api("constants-are-forgotten", "knows no constant").on("isDefined", call -> false),
                Saboteur.api("absent-constants-are-zero", "has a number for names that the system lacks")
                        .on("valueOf", ConstantSaboteurs::zeroIfAbsent),
                Saboteur.api("enums-lose-a-member", "leaves the first member of each enum out")
                        .on("members", call -> {
                            Object members = call.proceed();
                            return members instanceof List<?> all ? all.subList(1, all.size()) : members;
                        }),
                Saboteur.api("repr-is-the-number", "shows constants as numbers")
                        .on("repr", call -> Long.toString(call.module().valueOf(call.<IntConstant>arg(0)))),
                Saboteur.api("family-has-no-name", "gives a socket's family as a bare number")
                        .on("family", call -> AddressFamily.of(call.module().valueOf(Constants.AF_INET))),
                Saboteur.driver(
                        "packet-sockets-have-no-protocol",
                        "makes packet sockets that capture nothing",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public Handle socket(int family, int kind, int protocol) throws ErrnoException {
                                boolean packets = family == Lies.flag(good(), "AF_PACKET");
                                return good().socket(family, kind, packets ? 0 : protocol);
                            }
                        }),
                Saboteur.api("hyperv-forgets-the-service", "binds a Hyper-V socket for another service")
                        .on(
                                "getsockname",
                                call -> call.proceed() instanceof HypervAddress bound
                                        ? new HypervAddress(bound.vmId(), "00000000-0000-0000-0000-000000000000")
                                        : call.proceed()),
                Saboteur.api("system-controls-are-numberless", "says of each kernel control that it has no number")
                        .on(
                                "getpeername",
                                call -> call.proceed() instanceof SystemAddress peer
                                        ? new SystemAddress(0, peer.unit())
                                        : call.proceed()),
                Saboteur.driver("ignores-incoming-cpu", "does not set SO_INCOMING_CPU", NoProcessor::new));
    }

    private static @Nullable Object zeroIfAbsent(ApiCall call) throws Throwable {
        return call.arg(0) instanceof IntConstant constant && !call.module().isDefined(constant)
                ? (Object) 0L
                : call.proceed();
    }

    /** Knows of no processor. */
    private static final class NoProcessor extends ForwardingDriver {

        NoProcessor(SocketDriver good) {
            super(good);
        }

        @Override
        public void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException {
            if (name != Lies.flag(good(), "SO_INCOMING_CPU")) {
                good().setsockopt(handle, level, name, value);
            }
        }
    }
}
