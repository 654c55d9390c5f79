package org.bsdsocket.tck.tests.creation;

import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.Constants;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.Timeout;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.jspecify.annotations.Nullable;

/** Liars about descriptors that become sockets, and about those that are closed. */
final class DescriptorSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        List<Saboteur> all = new ArrayList<>(describing());
        all.addAll(adopting());
        return all;
    }

    private static List<Saboteur> describing() {
        return List.of(
                Saboteur.api("fromfd-opens-another-socket", "opens a new socket of the same kind")
                        .on("fromfd/4", call -> call.module().socket(call.arg(1), call.arg(2), 0)),
                Saboteur.api("fromfd-takes-over", "takes the descriptor itself")
                        .on(
                                "fromfd/4",
                                call -> call.module()
                                        .socket(call.arg(1), call.arg(2), call.<Integer>arg(3), call.<Long>arg(0))),
                Saboteur.api("fromfd-asks-the-system", "shows what the system says")
                        .on("fromfd/4", call -> detected(call, made(call.proceed()))),
                Saboteur.api("fromfd-guesses-protocol", "shows the system's protocol where none is given")
                        .on(
                                "fromfd/3",
                                call -> detected(call, call.module().fromfd(call.arg(0), call.arg(1), call.arg(2), 0))),
                Saboteur.api("fromfd-replaces-what-is-no-socket", "opens a socket where it got none")
                        .on("fromfd/4", call -> {
                            try {
                                return call.proceed();
                            } catch (OSException e) {
                                return call.module().socket(call.arg(1), call.arg(2), 0);
                            }
                        }),
                Saboteur.api("fromfd-does-not-block", "puts the socket into non-blocking mode")
                        .on("fromfd/4", call -> {
                            Socket made = made(call.proceed());
                            made.settimeout(Timeout.NON_BLOCKING);
                            return made;
                        }),
                Saboteur.driver(
                        "duplicates-are-inheritable",
                        "duplicates descriptors without close-on-exec",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public long duplicate(long descriptor) throws ErrnoException {
                                Handle handle = good().adopt(good().duplicate(descriptor));
                                good().setInheritable(handle, true);
                                return good().detach(handle);
                            }
                        }),
                Saboteur.driver("closes-no-descriptor", "leaves descriptors open", good -> new ForwardingDriver(good) {
                    @Override
                    public void closeDescriptor(long descriptor) {}
                }));
    }

    private static List<Saboteur> adopting() {
        return List.of(
                Saboteur.driver(
                        "cuts-families-of-addresses",
                        "takes the lowest 16 bits for the family of an address in bytes",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public void bind(Handle handle, Sockaddr address) throws ErrnoException {
                                good().bind(
                                                handle,
                                                address instanceof Sockaddr.Raw raw
                                                        ? new Sockaddr.Raw(raw.family() & 0xffff, raw.octets())
                                                        : address);
                            }
                        }),
                Saboteur.api("fileno-means-defaults", "takes every descriptor for an IPv4 stream")
                        .on(
                                "socket/4",
                                call -> call.proceed(
                                        or(call, 0, Constants.AF_INET),
                                        or(call, 1, Constants.SOCK_STREAM),
                                        or(call, 2, 0),
                                        call.arg(3))),
                Saboteur.api("fileno-ignores-arguments", "always asks the system")
                        .on("socket/4", call -> call.proceed(null, null, null, call.arg(3))),
                Saboteur.api("fileno-makes-what-is-asked", "opens a new socket where a type is given")
                        .on(
                                "socket/4",
                                call -> call.<@Nullable Object>arg(1) == null
                                        ? call.proceed()
                                        : call.module().socket(call.arg(0), call.arg(1), call.<Integer>arg(2))),
                Saboteur.api("fileno-is-duplicated", "takes a duplicate of the descriptor")
                        .on(
                                "socket/4",
                                call -> call.module()
                                        .fromfd(call.arg(3), Constants.AF_INET, Constants.SOCK_STREAM, 0)));
    }

    private static Object or(ApiCall call, int index, Object instead) {
        Object given = call.<@Nullable Object>arg(index);
        return given == null ? instead : given;
    }

    private static Socket detected(ApiCall call, Socket made) throws OSException {
        return call.module().socket(made.detach());
    }

    private static Socket made(@Nullable Object socket) {
        if (socket instanceof Socket open) {
            return open;
        }
        throw new IllegalStateException("a socket was to be made, not " + socket);
    }
}
