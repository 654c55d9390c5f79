package org.bsdsocket.tck.tests.data;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.bsdsocket.AuditHook;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Lie;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;

/** Liars about what is sent. */
final class SendingSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.driver(
                        "corrupts-sent-bytes",
                        "flips a bit of the first byte of each piece sent",
                        SentLie.Corrupting::new),
                Saboteur.driver(
                        "sends-to-another-address",
                        "sends to the port, or path, next to the one given",
                        SentLie.Misdirecting::new),
                Saboteur.driver(
                        "ignores-send-flags", "sends without the flags", good -> FlagsLie.sending(good, flags -> 0)),
                Saboteur.driver(
                        "sends-out-of-band-by-default",
                        "without flags sends the last byte out of band",
                        good -> FlagsLie.sending(good, flags -> flags == 0 ? Lies.flag(good, "MSG_OOB") : flags)),
                Saboteur.driver(
                        "sends-incomplete-by-default",
                        "without flags announces that more follows",
                        good -> FlagsLie.sending(good, flags -> flags == 0 ? Lies.flag(good, "MSG_MORE") : flags)),
                Saboteur.driver(
                        "sends-without-peer",
                        "pretends to have sent where there is nobody to send to",
                        good -> new Pretending(good, Set.of("EPIPE", "ENOTCONN", "EDESTADDRREQ"))),
                Saboteur.driver(
                        "swallows-broken-connection",
                        "pretends to have sent over a connection that is broken",
                        good -> new Pretending(good, Set.of("EPIPE", "ECONNRESET"))),
                Saboteur.driver("sends-all-or-nothing", "does not return before everything is sent", Stubborn::new),
                Saboteur.driver(
                        "sends-to-connected-peer", "prefers the peer to the address given", PeerPreferring::new),
                Saboteur.api("miscounts-sent-bytes", "says that one byte more was sent")
                        .on("send", SendingSaboteurs::oneMore)
                        .on("sendto", SendingSaboteurs::oneMore)
                        .on("sendmsg", SendingSaboteurs::oneMore)
                        .on("sendFds", SendingSaboteurs::oneMore),
                Saboteur.api("claims-all-was-sent", "says that everything was sent where only a part was")
                        .on("send", call -> {
                            ByteBuffer bytes = call.arg(0);
                            int all = bytes.remaining();
                            call.proceed();
                            bytes.position(bytes.limit());
                            return all;
                        }),
                Saboteur.api("stops-after-first-part", "sends once and not until all is sent")
                        .on("sendall", call -> {
                            call.socket().send(call.<ByteBuffer>arg(0), call.<MsgFlag>arg(1));
                            return null;
                        }),
                Saboteur.api("leaves-sent-bytes-in-buffer", "does not move the buffer's position")
                        .on(
                                "sendall",
                                call -> call.proceed(call.<ByteBuffer>arg(0).duplicate(), call.arg(1))),
                Saboteur.api("restarts-timeout-with-each-part", "grants each part the whole time limit")
                        .on("sendall", call -> {
                            ByteBuffer bytes = call.arg(0);
                            do {
                                call.socket().send(bytes, call.<MsgFlag>arg(1));
                            } while (bytes.hasRemaining());
                            return null;
                        }),
                Saboteur.api("accepts-foreign-address", "sends nothing to an address of another family")
                        .on("sendto", call -> {
                            ByteBuffer bytes = call.arg(0);
                            try {
                                return call.proceed();
                            } catch (IllegalArgumentException refused) {
                                return bytes.remaining();
                            }
                        }),
                Saboteur.api("hides-sendto-audit", "tells no hook of socket.sendto")
                        .on("addAuditHook", hiding("socket.sendto")),
                Saboteur.api("hides-sendmsg-audit", "tells no hook of socket.sendmsg")
                        .on("addAuditHook", hiding("socket.sendmsg")));
    }

    private static Object oneMore(ApiCall call) throws Throwable {
        Object count = call.proceed();
        return count == null ? 1 : 1 + (int) count;
    }

    private static Lie hiding(String hidden) {
        return call -> {
            AuditHook hook = call.arg(0);
            AuditHook deaf = (event, args) -> {
                if (!event.equals(hidden)) {
                    hook.event(event, args);
                }
            };
            return call.proceed(deaf);
        };
    }

    private static final class Pretending extends ForwardingDriver {

        private final Set<String> errors;

        Pretending(SocketDriver good, Set<String> errors) {
            super(good);
            this.errors = errors;
        }

        @Override
        public int send(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
            int all = buffer.remaining();
            try {
                return good().send(handle, buffer, flags);
            } catch (ErrnoException e) {
                if (!errors.contains(e.errno().name())) {
                    throw e;
                }
                buffer.position(buffer.limit());
                return all;
            }
        }
    }

    private static final class Stubborn extends ForwardingDriver {

        Stubborn(SocketDriver good) {
            super(good);
        }

        @Override
        public int send(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
            int sent = good().send(handle, buffer, flags);
            while (buffer.hasRemaining()) {
                good().poll(handle, WRITABLE, -1);
                sent += good().send(handle, buffer, flags);
            }
            return sent;
        }
    }

    private static final class PeerPreferring extends ForwardingDriver {

        PeerPreferring(SocketDriver good) {
            super(good);
        }

        @Override
        public int sendto(Handle handle, ByteBuffer buffer, int flags, Sockaddr address) throws ErrnoException {
            try {
                return good().send(handle, buffer, flags);
            } catch (ErrnoException e) {
                return good().sendto(handle, buffer, flags, address);
            }
        }
    }
}
