package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;

/**
 * Threads send without pause on a socket that is closed under them, while new sockets take its number: do any of the bytes
 * reach the newcomers?
 */
final class LateWrites {

    private static final int WRITERS = 2;
    private static final int NEWCOMERS = 4;
    private static final int BEFORE_CLOSE_NANOS = 300_000;

    private final SocketModule socket;
    private final boolean numbered;
    private final Random random = new Random(1);

    /** @param numbered whether the backend shows descriptors */
    LateWrites(SocketModule socket, boolean numbered) {
        this.socket = socket;
        this.numbered = numbered;
    }

    /** Returns in how many rounds a newcomer got the number of the socket that was closed. */
    int rounds(int rounds) throws Exception {
        int reused = 0;
        for (int round = 0; round < rounds; round++) {
            reused += round() ? 1 : 0;
        }
        return reused;
    }

    private boolean round() throws Exception {
        List<SocketPair> newcomers = new ArrayList<>();
        try (SocketPair pair = socket.socketpair()) {
            pair.first().settimeout(Timeout.BLOCKING);
            pair.second().settimeout(Timeout.NON_BLOCKING);
            List<FutureTask<OSException>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                FutureTask<OSException> writer = new FutureTask<>(() -> hammer(pair));
                writers.add(writer);
                new Thread(writer, "soak-writer").start();
            }
            LockSupport.parkNanos(random.nextInt(BEFORE_CLOSE_NANOS));
            long number = numbered ? pair.first().fileno() : -1;
            pair.first().close();
            for (int i = 0; i < NEWCOMERS; i++) {
                newcomers.add(socket.socketpair());
            }
            for (FutureTask<OSException> writer : writers) {
                assertThat(writer.get(10, TimeUnit.SECONDS).errnoName()).isEqualTo("EBADF");
            }
            boolean reused = false;
            for (SocketPair newcomer : newcomers) {
                assertNothingArrived(newcomer.first());
                assertNothingArrived(newcomer.second());
                reused |= numbered
                        && (newcomer.first().fileno() == number
                                || newcomer.second().fileno() == number);
            }
            return reused;
        } finally {
            for (SocketPair newcomer : newcomers) {
                newcomer.close();
            }
        }
    }

    private static OSException hammer(SocketPair pair) {
        ByteBuffer out = ByteBuffer.allocateDirect(1).put(0, (byte) 'x');
        ByteBuffer in = ByteBuffer.allocateDirect(1 << 12);
        while (true) {
            try {
                pair.first().send(out.clear());
            } catch (OSException e) {
                return e;
            }
            try {
                pair.second().recvInto(in.clear());
            } catch (OSException nothingThere) {
                // Another writer has taken it.
            }
        }
    }

    private static void assertNothingArrived(Socket s) throws OSException {
        s.settimeout(Timeout.NON_BLOCKING);
        assertThatThrownBy(() -> s.recv(100)).isInstanceOf(BlockingIOException.class);
    }
}
