package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 64 bytes of UDP to oneself by sendto, and back with the sender's address. */
@State(Scope.Thread)
public class Datagrams {

    @Param("jni")
    public String contender = "";

    private final ByteBuffer message = ByteBuffer.allocateDirect(Sizes.SMALL);
    private Contender.@Nullable Mailbox box;

    @Setup
    public void open() throws IOException {
        box = Contenders.of(contender).mailbox();
    }

    @TearDown
    public void close() throws IOException {
        box().close();
    }

    @Benchmark
    public Object sendAndReceive() throws IOException {
        box().send(message.clear());
        return box().receive(message.clear());
    }

    private Contender.Mailbox box() {
        return Objects.requireNonNull(box);
    }
}
