package org.bsdsocket.tck.tests.life;

import java.util.List;
import org.bsdsocket.Socket;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;

/** Those that number, detach, duplicate and bequeath descriptors wrongly. */
final class DescriptorSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.api("fileno-survives-close", "fileno tells the number that was")
                        .on("fileno", call -> {
                            long now = call.socket().fileno();
                            if (now < 0) {
                                return call.socketMemory().getOrDefault("fileno", now);
                            }
                            call.socketMemory().put("fileno", now);
                            return now;
                        }),
                Saboteur.api("fileno-is-made-up", "fileno tells a number that the system does not know")
                        .on("fileno", call -> call.socket().fileno() + 100_000),
                Saboteur.api("detach-keeps-the-socket", "detach leaves the socket open")
                        .on("detach", call -> call.socket().fileno()),
                Saboteur.api("detach-closes", "detach closes the descriptor").on("detach", call -> {
                    long fd = call.socket().fileno();
                    call.socket().close();
                    return fd;
                }),
                Saboteur.api("detach-returns-a-copy", "detach returns a duplicate and closes the descriptor")
                        .on("detach", call -> {
                            long copy = call.socket().dup().detach();
                            call.socket().close();
                            return copy;
                        }),
                Saboteur.api("dup-makes-another-socket", "dup makes a new socket of the same kind")
                        .on(
                                "dup",
                                call -> call.module()
                                        .socket(
                                                call.socket().family(),
                                                call.socket().type(),
                                                call.socket().proto())),
                Saboteur.api("dup-returns-itself", "dup returns the socket itself")
                        .on("dup", call -> call.socket()),
                Saboteur.api("dup-forgets-protocol", "a duplicate has the protocol number 0")
                        .on(
                                "dup",
                                call -> call.module()
                                        .fromfd(
                                                call.socket().fileno(),
                                                call.socket().family(),
                                                call.socket().type(),
                                                0)),
                Saboteur.api("dup-inherits", "a duplicate is inheritable").on("dup", call -> {
                    Socket duplicate = call.socket().dup();
                    duplicate.setInheritable(true);
                    return duplicate;
                }),
                Saboteur.driver(
                        "get-inheritable-is-inverted",
                        "tells the contrary of what is",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public boolean isInheritable(Handle handle) throws ErrnoException {
                                return !good().isInheritable(handle);
                            }
                        }),
                Saboteur.driver(
                        "get-inheritable-is-always-false",
                        "tells that nothing is inherited",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public boolean isInheritable(Handle handle) {
                                return false;
                            }
                        }),
                Saboteur.driver(
                        "set-inheritable-does-nothing",
                        "set_inheritable does nothing",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public void setInheritable(Handle handle, boolean inheritable) {}
                        }),
                Saboteur.driver(
                        "set-inheritable-cannot-be-undone",
                        "set_inheritable with false does nothing",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public void setInheritable(Handle handle, boolean inheritable) throws ErrnoException {
                                if (inheritable) {
                                    good().setInheritable(handle, true);
                                }
                            }
                        }));
    }
}
