package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A byte and a descriptor sent, received, and the descriptor that arrived closed. */
@State(Scope.Thread)
public class Descriptors {

    @Param("jni")
    public String contender = "";

    private Contender.@Nullable Courier courier;

    @Setup
    public void open() throws IOException {
        courier = Contenders.of(contender).courier();
    }

    @TearDown
    public void close() throws IOException {
        Objects.requireNonNull(courier).close();
    }

    @Benchmark
    public void pass() throws IOException {
        Objects.requireNonNull(courier).pass();
    }
}
