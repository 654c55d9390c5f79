package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bsdsocket.Address;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.Constants;
import org.bsdsocket.ControlMessage;
import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.RecvFds;
import org.bsdsocket.RecvMsg;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.UnixAddress;

/** Opens and closes the same things again and again. */
final class Soak {

    /** A message carries one descriptor up to as many as that. */
    private static final int MOST_IN_A_MESSAGE = 8;

    private static final int TRUNCATED = 3;

    /** Takes all sizes in turn, and in a short run some of each kind: a prime that does not divide what C aligns to. */
    private static final int STEP = 7;

    private final SocketModule socket;

    Soak(SocketModule socket) {
        this.socket = socket;
    }

    void unixConnections(int rounds) throws Exception {
        Path folder = Files.createTempDirectory("soak");
        Path file = folder.resolve("listener");
        try {
            connections(Constants.AF_UNIX, UnixAddress.of(file), rounds, s -> {});
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** With a linger time of 0, so that the connection is reset and no port waits for late packets. */
    void tcpConnections(int rounds) throws Exception {
        byte[] onForNoTime = ByteBuffer.allocate(2 * Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(1)
                .putInt(0)
                .array();
        connections(
                Constants.AF_INET,
                new HostPort("127.0.0.1", 0),
                rounds,
                s -> s.setsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER, onForNoTime));
    }

    private void connections(AddressFamily family, Address address, int rounds, Calling prepare) throws Exception {
        try (Socket listener = socket.socket(family)) {
            listener.bind(address);
            listener.listen();
            Address to = listener.getsockname();
            for (int round = 0; round < rounds; round++) {
                Socket client = socket.socket(family);
                prepare.on(client);
                client.connect(to);
                Socket conn = listener.accept().conn();
                // Either end is the first to close.
                (round % 2 == 0 ? new SocketPair(client, conn) : new SocketPair(conn, client)).close();
            }
        }
    }

    void pairs(int rounds) throws OSException {
        for (int round = 0; round < rounds; round++) {
            socket.socketpair().close();
        }
    }

    /** Passes so many descriptors, in messages of one to eight, and closes what arrives. */
    void passedDescriptors(int descriptors) throws OSException {
        try (SocketPair pair = socket.socketpair()) {
            long[] all = new long[MOST_IN_A_MESSAGE];
            Arrays.fill(all, pair.second().fileno());
            int count;
            for (int passed = 0, message = 0; passed < descriptors; passed += count, message++) {
                count = Math.min(1 + message % MOST_IN_A_MESSAGE, descriptors - passed);
                send(pair, Arrays.copyOf(all, count));
                RecvFds received = socket.recvFds(pair.second(), 1, MOST_IN_A_MESSAGE);
                assertThat(received.fds()).hasSize(count);
                for (long fd : received.fds()) {
                    socket.close(fd);
                }
            }
        }
    }

    /**
     * Passes so many descriptors, three at a time, to a receiver with too little room for them: none at all, half a header,
     * one descriptor and a half. What arrives is closed; the rest must not stay open.
     *
     * @return how many arrived
     */
    int truncatedDescriptors(int descriptors) throws OSException {
        int most = (int) socket.CMSG_SPACE((long) TRUNCATED * Integer.BYTES);
        int arrived = 0;
        try (SocketPair pair = socket.socketpair()) {
            long[] fds = new long[TRUNCATED];
            Arrays.fill(fds, pair.second().fileno());
            for (int passed = 0, room = 0; passed < descriptors; passed += TRUNCATED, room = (room + STEP) % most) {
                send(pair, fds);
                RecvMsg message = pair.second().recvmsg(1, room);
                int here = closeAll(message.ancdata());
                boolean told = (message.msgFlags() & (int) socket.valueOf(Constants.MSG_CTRUNC)) != 0;
                assertThat(told).as("MSG_CTRUNC with room for %s bytes", room).isEqualTo(here < TRUNCATED);
                arrived += here;
            }
        }
        return arrived;
    }

    /** Passes so many descriptors to a receiver that asks for data only, or that closes before they are received. */
    void unwantedDescriptors(int descriptors) throws OSException {
        for (int passed = 0; passed < descriptors; passed += 2) {
            try (SocketPair pair = socket.socketpair()) {
                long[] fds = {pair.first().fileno()};
                send(pair, fds);
                assertThat(pair.second().recv(1)).hasSize(1);
                send(pair, fds);
            }
        }
    }

    private void send(SocketPair pair, long[] fds) throws OSException {
        socket.sendFds(pair.first(), List.of(ByteBuffer.allocate(1)), fds);
    }

    private int closeAll(List<ControlMessage> messages) throws OSException {
        int closed = 0;
        for (ControlMessage message : messages) {
            ByteBuffer data = ByteBuffer.wrap(message.data()).order(ByteOrder.nativeOrder());
            while (data.remaining() >= Integer.BYTES) {
                socket.close(data.getInt());
                closed++;
            }
        }
        return closed;
    }
}
