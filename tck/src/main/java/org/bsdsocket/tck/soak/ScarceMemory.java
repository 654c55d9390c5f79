package org.bsdsocket.tck.soak;

import java.io.Closeable;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.bsdsocket.Constants;
import org.bsdsocket.ControlMessage;
import org.bsdsocket.FileMode;
import org.bsdsocket.FileOptions;
import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.RecvMsg;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketKind;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.tck.Descriptors;

/** The program of {@link ScarceMemoryContract}: a line for each thing that is wrong, and one at the end. */
final class ScarceMemory {

    /** More than this JVM has. */
    private static final int HUGE = 1 << 30;

    /** What its heap takes and its direct memory does not. */
    private static final int LARGE = 40 << 20;

    private static final byte[] TEXT = {1, 2, 3};

    private final SocketModule socket;

    private ScarceMemory(SocketModule socket) {
        this.socket = socket;
    }

    public static void main(String[] args) throws Exception {
        ScarceMemory trial = new ScarceMemory(SocketModule.load(args[0]));
        trial.aStreamDoesWithLess();
        trial.allOfALargeArrayIsSent();
        trial.internetDatagramsArrive();
        for (FileMode<?> mode : List.of(FileMode.R, FileMode.W, FileMode.RW, FileMode.RB, FileMode.WB, FileMode.RWB)) {
            trial.noFileHasAHugeBuffer(mode);
        }
        for (SocketKind kind : List.of(Constants.SOCK_STREAM, Constants.SOCK_DGRAM)) {
            unlessUnavailable(() -> trial.descriptorsArrive(kind));
            unlessUnavailable(() -> trial.hugeControlDataIsNotSent(kind));
        }
        unlessUnavailable(trial::datagramsStay);
        System.out.println("survived");
    }

    private interface Part {
        void run() throws Exception;
    }

    private static void unlessUnavailable(Part part) throws Exception {
        try {
            part.run();
        } catch (UnavailableException e) {
            return; // What a backend does not have needs no memory.
        }
    }

    private SocketPair pair(SocketKind kind) throws Exception {
        return kind.equals(Constants.SOCK_STREAM) ? socket.socketpair() : socket.socketpair(null, kind, 0);
    }

    private void aStreamDoesWithLess() throws Exception {
        try (SocketPair pair = pair(Constants.SOCK_STREAM)) {
            pair.first().send(TEXT);
            expect(Arrays.equals(pair.second().recv(HUGE), TEXT), "recv asks for no more than there can be");
            pair.first().send(TEXT);
            ByteBuffer large = ByteBuffer.allocate(LARGE);
            expect(pair.second().recvInto(large) == TEXT.length, "recvInto asks for no more than there can be");
        }
    }

    private void allOfALargeArrayIsSent() throws Exception {
        try (SocketPair pair = pair(Constants.SOCK_STREAM)) {
            FutureTask<Long> reader = new FutureTask<>(() -> {
                ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
                long total = 0;
                for (int count = 1; count > 0; total += count) {
                    count = pair.second().recvInto(buffer.clear());
                }
                return total;
            });
            Threads.PLATFORM.start(reader);
            pair.first().sendall(new byte[LARGE]);
            pair.first().shutdown(Constants.SHUT_WR);
            expect(reader.get(60, TimeUnit.SECONDS) == LARGE, "sendall sends all of a large array");
        }
    }

    private void internetDatagramsArrive() throws Exception {
        try (Socket one = socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM);
                Socket other = socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM)) {
            one.bind(new HostPort("127.0.0.1", 0));
            other.sendto(TEXT, one.getsockname());
            expect(Arrays.equals(one.recvfrom(HUGE).data(), TEXT), "recvfrom takes a datagram");
            other.sendto(TEXT, one.getsockname());
            ByteBuffer large = ByteBuffer.allocate(LARGE);
            expect(one.recvfromInto(large).nbytes() == TEXT.length, "recvfromInto takes a datagram");
        }
    }

    private void noFileHasAHugeBuffer(FileMode<?> mode) throws Exception {
        for (int size : new int[] {HUGE, Integer.MAX_VALUE}) {
            try (SocketPair pair = pair(Constants.SOCK_STREAM)) {
                pair.first().send(TEXT);
                isNoMemory(() -> {
                    try (Closeable file = pair.second().makefile(mode, FileOptions.DEFAULT.buffering(size))) {
                        if (file instanceof InputStream in) {
                            in.read(); // Some JDKs make the buffer now.
                        }
                    }
                });
                expect(Arrays.equals(pair.second().recv(99), TEXT), "a file without a buffer has read nothing");
                pair.second().close();
                expect(pair.first().recv(1).length == 0, "a file without a buffer does not keep the socket open");
            }
        }
    }

    private void descriptorsArrive(SocketKind kind) throws Exception {
        try (SocketPair pair = pair(kind);
                SocketPair passed = pair(kind)) {
            long open = Descriptors.count();
            socket.sendFds(
                    pair.first(), List.of(ByteBuffer.wrap(TEXT)), passed.first().fileno());
            RecvMsg message;
            try {
                message = pair.second().recvmsg(HUGE, HUGE);
            } catch (OSException e) {
                isNoMemory(e);
                message = pair.second().recvmsg(TEXT.length, HUGE);
            }
            expect(Arrays.equals(message.data(), TEXT), "the data of a message is not lost");
            expect(message.ancdata().size() == 1, "the descriptors of a message are not lost");
            for (ControlMessage item : message.ancdata()) {
                socket.close(ByteBuffer.wrap(item.data())
                        .order(ByteOrder.nativeOrder())
                        .getInt());
            }
            expect(Descriptors.count() == open, "no descriptor is left open that nobody knows of");
        }
    }

    private void hugeControlDataIsNotSent(SocketKind kind) throws Exception {
        List<ControlMessage> control = Collections.nCopies(1024, new ControlMessage(1, 1, new byte[1 << 20]));
        try (SocketPair pair = pair(kind)) {
            isNoMemory(() -> pair.first().sendmsg(List.of(ByteBuffer.wrap(TEXT)), control));
            pair.first().send(new byte[1]);
            expect(pair.second().recv(99).length == 1, "what cannot be sent whole is not sent in part");
        }
    }

    private void datagramsStay() throws Exception {
        try (SocketPair pair = pair(Constants.SOCK_DGRAM)) {
            pair.first().send(TEXT);
            isNoMemory(() -> pair.second().recvfrom(HUGE));
            isNoMemory(() -> pair.second().recv(HUGE));
            isNoMemory(() -> pair.second().recvInto(ByteBuffer.allocate(LARGE)));
            isNoMemory(() -> pair.second().recvmsgInto(List.of(ByteBuffer.allocate(LARGE))));
            expect(Arrays.equals(pair.second().recv(99), TEXT), "a datagram that found no room stays");
            isNoMemory(() -> pair.first().send(new byte[LARGE]));
        }
    }

    private static void isNoMemory(Part part) throws Exception {
        try {
            part.run();
            expect(false, "there is memory for that");
        } catch (OSException e) {
            isNoMemory(e);
        }
    }

    private static void isNoMemory(OSException e) {
        expect("ENOMEM".equals(e.errnoName()) && e.getMessage() != null, "memory is what is missing, not " + e);
    }

    private static void expect(boolean held, String promise) {
        if (!held) {
            System.out.println("not so: " + promise);
        }
    }
}
