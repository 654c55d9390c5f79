package org.bsdsocket.tck.soak;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.InterruptedOSException;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;

/** Many virtual threads, each blocked in recv on a datagram socket of its own. */
final class Crowd {

    private static final int SECONDS = 60;
    private static final int GROUP = 20;

    /** The second is that of a backend whose waits look after something now and then. */
    private static final Set<Thread.State> WAITING = EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private static final String PINNED = "jdk.VirtualThreadPinned";
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final SocketModule socket;
    private final int size;
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger right = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicLong worst = new AtomicLong();
    private final CountDownLatch over;

    /** When each thread's call was ended, by its index. */
    private final long[] ended;

    Crowd(SocketModule socket, int size) {
        this.socket = socket;
        this.size = size;
        this.over = new CountDownLatch(size);
        this.ended = new long[size];
    }

    /**
     * What became of it.
     *
     * @param got how many threads ended as they should
     * @param threads how many platform threads the process had while all were waiting
     * @param more how many of them it did not have before
     * @param pinned where virtual threads kept their carriers while they waited
     * @param late how many ended more than 50 ms after the cause
     * @param worstMillis of those times the longest
     */
    record Report(int got, int threads, int more, List<String> pinned, int late, double worstMillis) {}

    private interface Call {
        void make(int index, Socket s) throws Exception;
    }

    private interface Act {
        void on(int index) throws Exception;
    }

    /** Each is sent its own number. */
    Report served() throws Exception {
        try (Socket sender = socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM)) {
            return run(
                    (index, s) -> {
                        if (ByteBuffer.wrap(s.recv(100)).getInt() == index) {
                            right.incrementAndGet();
                        }
                    },
                    index -> sender.sendto(
                            ByteBuffer.allocate(4).putInt(0, index).array(),
                            sockets.get(index).getsockname()));
        }
    }

    /** Nothing comes, and each wait is ended. */
    Report ended(WakeUps.Cause cause) throws Exception {
        return run(
                (index, s) -> {
                    try {
                        s.recv(100);
                    } catch (InterruptedOSException e) {
                        check(cause == WakeUps.Cause.INTERRUPT && Thread.interrupted() && s.getsockname() != null);
                    } catch (OSException e) {
                        check(cause == WakeUps.Cause.CLOSE && "EBADF".equals(e.errnoName()));
                    }
                },
                index -> {
                    if (cause == WakeUps.Cause.CLOSE) {
                        sockets.get(index).close();
                    } else {
                        threads.get(index).interrupt();
                    }
                });
    }

    private void check(boolean asItShouldBe) {
        if (asItShouldBe) {
            right.incrementAndGet();
        }
    }

    private Report run(Call call, Act act) throws Exception {
        int before = platformThreads();
        try (Recording recording = new Recording()) {
            recording.enable(PINNED).withoutThreshold();
            recording.start();
            for (int i = 0; i < size; i++) {
                Socket s = socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM);
                sockets.add(s);
                s.bind(new HostPort("127.0.0.1", 0));
                int index = i;
                threads.add(Threads.VIRTUAL.start(() -> member(index, s, call)));
            }
            awaitAllWaiting();
            int during = platformThreads();
            for (int i = 0; i < size; i++) {
                ended[i] = System.nanoTime();
                act.on(i);
                if (i % GROUP == 0) {
                    awaitOver(i + 1); // What is measured is each one's end, not how many end at once.
                }
            }
            boolean all = over.await(SECONDS, TimeUnit.SECONDS);
            recording.stop();
            return new Report(
                    all ? right.get() : -1, during, during - before, pinned(recording), late.get(), worst.get() / 1e6);
        } finally {
            for (Socket s : sockets) {
                s.close();
            }
        }
    }

    private void member(int index, Socket s, Call call) {
        try {
            call.make(index, s);
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            long nanos = System.nanoTime() - ended[index];
            worst.accumulateAndGet(nanos, Math::max);
            if (nanos > LATE_NANOS) {
                late.incrementAndGet();
            }
            over.countDown();
        }
    }

    private void awaitAllWaiting() {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (Thread thread : threads) {
            while (!WAITING.contains(thread.getState())) {
                if (System.nanoTime() > limit) {
                    throw new AssertionError("a thread does not wait, but is " + thread.getState());
                }
                LockSupport.parkNanos(100_000);
            }
        }
    }

    private void awaitOver(int count) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (size - over.getCount() < count && System.nanoTime() < limit) {
            LockSupport.parkNanos(50_000);
        }
    }

    private static int platformThreads() throws Exception {
        Path tasks = Path.of("/proc/self/task");
        if (!Files.isDirectory(tasks)) {
            return ManagementFactory.getThreadMXBean().getThreadCount();
        }
        try (Stream<Path> all = Files.list(tasks)) {
            return (int) all.count();
        }
    }

    private static List<String> pinned(Recording recording) throws Exception {
        Path file = Files.createTempFile("crowd", ".jfr");
        try {
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals(PINNED) && !isOurQuestion(event))
                    .map(RecordedEvent::toString)
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    /** Whether a thread waited for the lock that whoever asks for its state holds: that is this class, not the backend. */
    private static boolean isOurQuestion(RecordedEvent event) {
        return event.getStackTrace() != null
                && event.getStackTrace().getFrames().stream()
                        .limit(1)
                        .anyMatch(top -> top.getMethod().getName().equals("blockedOn")
                                && top.getMethod().getType().getName().equals("java.lang.Thread"));
    }
}
