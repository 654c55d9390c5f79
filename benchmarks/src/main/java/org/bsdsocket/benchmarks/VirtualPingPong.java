package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 64 bytes from one virtual thread to another and back: each receive waits through the poller. */
@State(Scope.Thread)
public class VirtualPingPong {

    /** So many that starting a thread for them is no matter. */
    private static final int ROUND_TRIPS = 200;

    @Param("jni")
    public String contender = "";

    private final ByteBuffer message = ByteBuffer.allocateDirect(Sizes.SMALL);
    private Contender.Link[] ends = {};
    private @Nullable Thread peer;

    @Setup
    public void open() throws IOException {
        ends = Contenders.of(contender).link(Transport.TCP);
        peer = startVirtualThread(Echo.messages(ends[1], Sizes.SMALL));
    }

    @TearDown
    public void close() throws IOException, InterruptedException {
        ends[0].close();
        Objects.requireNonNull(peer).join();
        ends[1].close();
    }

    @Benchmark
    @OperationsPerInvocation(ROUND_TRIPS)
    public void roundTrips() throws InterruptedException {
        startVirtualThread(this::play).join();
    }

    private void play() {
        try {
            for (int i = 0; i < ROUND_TRIPS; i++) {
                ends[0].send(message.clear());
                Echo.receive(ends[0], message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JDK 21's, on which this module's other classes do not depend. */
    private static Thread startVirtualThread(Runnable task) {
        try {
            return (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new UnsupportedOperationException("this JDK has no virtual threads; 21 has", e);
        }
    }
}
