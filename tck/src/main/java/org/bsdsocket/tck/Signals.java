package org.bsdsocket.tck;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;

/**
 * Signals to a thread that is blocked in a system call, which then ends with EINTR.
 *
 * <p>The signal is the one by which the JVM itself wakes threads out of system calls: its handler does nothing, and does
 * not ask the system to restart the call. Only on Linux; elsewhere the test is unmet.
 */
public final class Signals {

    private static final Path SELF = Path.of("/proc/thread-self");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int FIRST_REAL_TIME = 33;
    private static final int TIMES = 3;

    /**
     * Sends the first signal that the system takes. An emulator catches all for the process, and refuses the highest, which
     * nobody in it can have a handler for. Fails if none is taken though the thread is there.
     */
    private static final String KILL =
            "thread=$1; shift; for number; do kill -$number $thread 2>/dev/null && exit 0; done;"
                    + " ! kill -0 $thread 2>/dev/null";

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(5);
    private static final Duration KILLS_WITHIN = Durations.patient(Duration.ofSeconds(15));

    private Signals() {}

    /** The system's number of the calling thread. */
    public static long thread() {
        try {
            return Long.parseLong(Files.readSymbolicLink(SELF).getFileName().toString());
        } catch (IOException e) {
            throw new UnmetException("the number of a thread is read from " + SELF + ", which is not here");
        }
    }

    /** Sends that thread the signal. One that has ended meanwhile is let be. */
    public static void send(long thread) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", KILL, "sh", Long.toString(thread)));
        command.addAll(numbers());
        Process kill = new ProcessBuilder(command).start();
        if (!kill.waitFor(KILLS_WITHIN.toNanos(), TimeUnit.NANOSECONDS)) {
            kill.destroyForcibly();
            throw new KitException("kill does not end");
        }
        if (kill.exitValue() != 0) {
            throw new KitException("the system lets none of the signals " + numbers() + " be sent");
        }
    }

    /**
     * Starts a call beside the test, waits until it blocks, sends its thread signals, and returns it still blocked. Fails if
     * a signal ends it; throws what the call threw if it never blocked.
     */
    public static <T> Peer<T> through(Kit kit, Callable<T> call) throws Exception {
        Receiver<T> receiver = Receiver.of(kit, call);
        for (int i = 0; i < TIMES; i++) {
            awaitBlocked(receiver.peer);
            send(receiver.thread);
        }
        awaitBlocked(receiver.peer);
        return receiver.peer;
    }

    /**
     * Starts a call beside the test, waits until it blocks, and sends its thread signals until it ends, for as long as
     * {@code usual} on a usual machine at the most; returns what it returns. Throws what the call threw if it never blocked.
     */
    public static <T> T throughout(Kit kit, Duration usual, Callable<T> call) throws Exception {
        Receiver<T> receiver = Receiver.of(kit, call);
        awaitBlocked(receiver.peer);
        long end = System.nanoTime() + kit.patient(usual).toNanos();
        while (!receiver.peer.isDone() && System.nanoTime() < end) {
            send(receiver.thread);
        }
        return receiver.peer.result(usual);
    }

    /** A call beside the test, and the number of its thread. */
    private static final class Receiver<T> {

        final Peer<T> peer;
        final long thread;

        private Receiver(Peer<T> peer, long thread) {
            this.peer = peer;
            this.thread = thread;
        }

        static <T> Receiver<T> of(Kit kit, Callable<T> call) throws Exception {
            CompletableFuture<Long> number = new CompletableFuture<>();
            Peer<T> peer = kit.peer(() -> {
                number.complete(thread());
                return call.call();
            });
            return new Receiver<>(peer, number.get(kit.patient(STARTS_WITHIN).toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    private static void awaitBlocked(Peer<?> peer) throws Exception {
        try {
            peer.awaitBlocked();
        } catch (AssertionFailedError e) {
            if (peer.isDone()) {
                // What the call threw says more than that it has ended.
                peer.result();
            }
            throw e;
        }
    }

    /** Those of the real-time signals that this process catches, the highest first. */
    private static List<String> numbers() throws IOException {
        if (!Files.exists(STATUS)) {
            throw new UnmetException("the signals that are caught are read from " + STATUS + ", which is not here");
        }
        haveHandlerInstalled();
        try (var lines = Files.lines(STATUS)) {
            long caught = lines.filter(line -> line.startsWith("SigCgt:"))
                    .map(line -> Long.parseUnsignedLong(
                            line.substring("SigCgt:".length()).strip(), 16))
                    .findFirst()
                    .orElseThrow(() -> new KitException(STATUS + " has no line 'SigCgt:'"));
            List<String> numbers = new ArrayList<>();
            for (int number = Long.SIZE; number >= FIRST_REAL_TIME; number--) {
                if (((caught >>> (number - 1)) & 1) != 0) {
                    numbers.add(Integer.toString(number));
                }
            }
            if (numbers.isEmpty()) {
                throw new UnmetException("this JVM catches no real-time signal that could be sent to a thread");
            }
            return numbers;
        }
    }

    // The JVM installs its handler at the first channel that could block.
    private static void haveHandlerInstalled() throws IOException {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            channel.send(ByteBuffer.allocate(1), channel.getLocalAddress());
        }
    }
}
