package org.bsdsocket.tck.tests.messages;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.Lie;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.Lies;
import org.bsdsocket.tck.tests.messages.MessageLie.Received;
import org.bsdsocket.tck.tests.messages.MessageLie.Sent;

/** Liars about control messages and the descriptors in them. */
final class MessageSaboteurs implements SaboteurSource {

    private static final int MOST_BUFFERS = 1000;

    @Override
    public List<Saboteur> saboteurs() {
        List<Saboteur> all = new ArrayList<>();
        all.addAll(sending());
        all.addAll(receiving());
        all.addAll(module());
        return all;
    }

    private static List<Saboteur> sending() {
        return List.of(
                sent("drops-control-messages", "sends the data alone", (good, sent) -> sent.with(List.of())),
                sent("sends-first-buffer-only", "sends the first buffer alone", (good, sent) -> sent.first(1)),
                sent(
                        "cuts-excess-buffers",
                        "leaves out buffers beyond a thousand",
                        (good, sent) -> sent.first(MOST_BUFFERS)),
                sent(
                        "sends-first-control-message-only",
                        "sends the first control message alone",
                        (good, sent) ->
                                sent.with(sent.control().stream().limit(1).toList())),
                sent(
                        "changes-control-type",
                        "sends control messages of the next type",
                        (good, sent) -> sent.with(sent.control().stream()
                                .map(item -> new Control(item.level(), item.type() + 1, item.data()))
                                .toList())),
                sent(
                        "drops-passed-descriptors",
                        "leaves out the last descriptor",
                        (good, sent) -> sent.with(sent.control().stream()
                                .map(item -> new Control(
                                        item.level(), item.type(), Arrays.copyOf(item.data(), shorter(item.data()))))
                                .toList())),
                sent(
                        "reverses-passed-descriptors",
                        "passes the last descriptor first",
                        (good, sent) -> sent.with(sent.control().stream()
                                .map(item ->
                                        new Control(item.level(), item.type(), reversed(item.data(), Integer.BYTES)))
                                .toList())),
                Saboteur.driver("counts-control-bytes", "counts control messages as data", MessageLie.Counting::new),
                Saboteur.driver(
                        "closes-sent-descriptors", "closes what it has passed on", MessageLie.ClosingSent::new));
    }

    private static List<Saboteur> receiving() {
        return List.of(
                received("drops-msg-flags", "tells nothing that the system found", (good, got) -> got.flags(0)),
                received(
                        "invents-msg-flags",
                        "says of each message that it was cut",
                        (good, got) -> got.flags(got.flags() | Lies.flag(good, "MSG_CTRUNC"))),
                received(
                        "misreports-control-type",
                        "names the next type",
                        (good, got) -> got.control(got.control().stream()
                                .map(item -> new Control(item.level(), item.type() + 1, item.data()))
                                .toList())),
                received(
                        "swaps-descriptor-bytes",
                        "writes descriptors in the other byte order",
                        (good, got) -> got.control(got.control().stream()
                                .map(item -> new Control(item.level(), item.type(), swapped(item.data())))
                                .toList())),
                received(
                        "drops-cut-items",
                        "throws away an item that was cut",
                        (good, got) ->
                                (got.flags() & Lies.flag(good, "MSG_CTRUNC")) == 0 ? got : got.control(List.of())),
                Saboteur.driver(
                        "receives-with-unasked-flag",
                        "asks the system for MSG_CMSG_CLOEXEC on each socket",
                        MessageLie.Cautious::new),
                Saboteur.driver(
                        "fills-first-buffer-only",
                        "leaves all buffers empty but the first",
                        MessageLie.Scattering::new),
                Saboteur.driver(
                        "leaks-surplus-descriptors",
                        "leaves descriptors open for which there was no room",
                        MessageLie.Leaking::new),
                Saboteur.driver(
                        "receives-control-by-default",
                        "returns control messages that nobody asked for",
                        MessageLie.Generous::new));
    }

    private static List<Saboteur> module() {
        return List.of(
                Saboteur.api("send-fds-ignores-flags-and-address", "sends without flags and to the peer")
                        .on("sendFds", call -> call.proceed(call.arg(0), call.arg(1), call.arg(2), MsgFlag.NONE, null)),
                Saboteur.api("recv-fds-ignores-flags", "receives without the flags")
                        .on("recvFds", call -> call.proceed(call.arg(0), call.arg(1), call.arg(2), MsgFlag.NONE)),
                Saboteur.api("accepts-read-only-buffers", "receives into a copy of what cannot be written to")
                        .on(
                                "recvmsgInto",
                                call -> call.proceed(
                                        call.<List<ByteBuffer>>arg(0).stream()
                                                .map(buffer -> buffer.isReadOnly()
                                                        ? ByteBuffer.allocate(buffer.remaining())
                                                        : buffer)
                                                .toList(),
                                        call.arg(1),
                                        call.arg(2))),
                Saboteur.api("cmsg-len-includes-padding", "CMSG_LEN says what CMSG_SPACE should")
                        .on("CMSG_LEN", call -> call.module().CMSG_SPACE(length(call))),
                Saboteur.api("cmsg-len-forgets-header", "CMSG_LEN is the data's length")
                        .on("CMSG_LEN", MessageSaboteurs::length),
                Saboteur.api("cmsg-space-forgets-padding", "CMSG_SPACE says what CMSG_LEN should")
                        .on("CMSG_SPACE", call -> call.module().CMSG_LEN(length(call))),
                Saboteur.api("cmsg-space-forgets-header", "CMSG_SPACE is the data's length")
                        .on("CMSG_SPACE", MessageSaboteurs::length),
                Saboteur.api("cmsg-accepts-any-length", "answers zero for lengths that cannot be")
                        .on("CMSG_LEN", forgiving())
                        .on("CMSG_SPACE", forgiving()));
    }

    private static long length(ApiCall call) {
        return call.<Long>arg(0);
    }

    private static Lie forgiving() {
        return call -> {
            try {
                return call.proceed();
            } catch (IllegalArgumentException refused) {
                return 0L;
            }
        };
    }

    private static Saboteur sent(String id, String description, MessageLie.Change<Sent> change) {
        return Saboteur.driver(id, description, good -> new MessageLie(good, change, (driver, got) -> got));
    }

    private static Saboteur received(String id, String description, MessageLie.Change<Received> change) {
        return Saboteur.driver(
                id, description, (SocketDriver good) -> new MessageLie(good, (driver, sent) -> sent, change));
    }

    private static int shorter(byte[] data) {
        return Math.max(0, data.length - Integer.BYTES);
    }

    /** The same in pieces of some bytes, the last piece first. */
    private static byte[] reversed(byte[] data, int piece) {
        byte[] reversed = new byte[data.length];
        for (int i = 0; i < data.length; i += piece) {
            System.arraycopy(data, i, reversed, data.length - i - piece, piece);
        }
        return reversed;
    }

    /** The same integers in the other byte order. */
    private static byte[] swapped(byte[] data) {
        return reversed(reversed(data, 1), Integer.BYTES);
    }
}
