package org.bsdsocket.examples;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.Constants;
import org.bsdsocket.ControlMessage;
import org.bsdsocket.HostPort;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;

/** Messages and options of all shapes: how many buffers, what control messages, how long; taken by the kernel or refused. */
final class EveryMessage {

    private static final int[] LENGTHS = {0, 1, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 31, 255};

    private final SocketModule module;

    EveryMessage(SocketModule module) {
        this.module = module;
    }

    /** So many, all different as far as that goes, none of them zero. */
    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 255 + 1);
        }
        return bytes;
    }

    void run() throws IOException {
        try (Socket udp = module.socket(Constants.AF_INET, Constants.SOCK_DGRAM)) {
            udp.settimeout(Timeout.NON_BLOCKING);
            sending(udp);
            options(udp);
        }
        SocketPair pair = module.socketpair(Constants.AF_UNIX, Constants.SOCK_DGRAM, 0);
        try (Socket out = pair.first();
                Socket in = pair.second()) {
            out.settimeout(Timeout.NON_BLOCKING);
            in.settimeout(Timeout.NON_BLOCKING);
            through(out, in);
        }
    }

    private void sending(Socket udp) throws IOException {
        HostPort discard = new HostPort("127.0.0.1", 9);
        for (int length : LENGTHS) {
            ControlMessage one = new ControlMessage(0x7001, 0x7002, bytes(length));
            ControlMessage ttl = new ControlMessage(number("IPPROTO_IP"), number("IP_TTL"), bytes(length));
            for (List<ControlMessage> control :
                    List.of(List.of(one), List.of(ttl), List.of(one, ttl, one), List.of(ttl, ttl))) {
                EveryAddress.attempt(
                        "sendmsg with " + control,
                        () -> udp.sendmsg(List.of(ByteBuffer.wrap(bytes(2))), control, MsgFlag.NONE, discard));
            }
        }
        ControlMessage negative = new ControlMessage(-1, Integer.MIN_VALUE, bytes(6));
        EveryAddress.attempt(
                "sendmsg with " + negative, () -> udp.sendmsg(List.of(), List.of(negative), MsgFlag.of(0x40), discard));
    }

    private int number(String name) {
        return (int)
                switch (name) {
                    case "IPPROTO_IP" -> module.valueOf(Constants.IPPROTO_IP);
                    case "IP_TTL" -> module.valueOf(Constants.IP_TTL);
                    default -> throw new IllegalArgumentException(name);
                };
    }

    private static void options(Socket udp) throws IOException {
        for (int length : LENGTHS) {
            EveryAddress.attempt("setsockopt " + length, () -> {
                udp.setsockopt(Constants.SOL_SOCKET, Constants.SO_RCVTIMEO, new byte[length]);
                return "set";
            });
            EveryAddress.attempt("setsockopt null " + length, () -> {
                udp.setsockopt(Constants.SOL_SOCKET, Constants.SO_REUSEADDR, null, length);
                return "set";
            });
            EveryAddress.attempt(
                    "getsockopt " + length,
                    () -> udp.getsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER, length).length);
        }
        EveryAddress.attempt("getsockopt", () -> udp.getsockopt(Constants.SOL_SOCKET, Constants.SO_TYPE));
    }

    private void through(Socket out, Socket in) throws IOException {
        for (int count : new int[] {0, 1, 2, 7, 100}) {
            List<ByteBuffer> buffers = new ArrayList<>();
            List<ByteBuffer> room = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                byte[] part = bytes(i % 4); // every fourth is empty
                buffers.add(
                        i % 2 == 0
                                ? ByteBuffer.wrap(part)
                                : ByteBuffer.allocateDirect(part.length)
                                        .put(part)
                                        .flip());
                room.add(i % 2 == 0 ? ByteBuffer.allocate(3) : ByteBuffer.allocateDirect(2));
            }
            EveryAddress.attempt("sendmsg of " + count, () -> out.sendmsg(buffers));
            EveryAddress.attempt(
                    "recvmsg_into of " + count, () -> in.recvmsgInto(room).nbytes());
        }
        for (int room : new int[] {0, 1, 15, 16, 17, 20, 23, 24, 32, 100}) {
            long[] descriptors = {out.fileno(), in.fileno()};
            EveryAddress.attempt(
                    "send_fds", () -> module.sendFds(out, List.of(ByteBuffer.wrap(bytes(5))), descriptors));
            EveryAddress.attempt(
                    "recvmsg of 3 and " + room, () -> closed(in.recvmsg(3, room).ancdata()));
        }
    }

    /** How many bytes came; what descriptors there are in them are closed. */
    private String closed(List<ControlMessage> received) throws IOException {
        List<String> lengths = new ArrayList<>();
        for (ControlMessage message : received) {
            ByteBuffer data = ByteBuffer.wrap(message.data()).order(java.nio.ByteOrder.nativeOrder());
            lengths.add(data.remaining() + " bytes");
            while (data.remaining() >= Integer.BYTES) {
                module.close(data.getInt());
            }
        }
        return lengths.toString();
    }
}
