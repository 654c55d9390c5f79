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

/** A socket made and connected, accepted, and both ends closed. */
@State(Scope.Thread)
public class Connections {

    @Param("jni")
    public String contender = "";

    @Param("TCP")
    public Transport transport = Transport.TCP;

    private Contender.@Nullable Door door;

    @Setup
    public void open() throws IOException {
        door = Contenders.of(contender).door(transport);
    }

    @TearDown
    public void close() throws IOException {
        Objects.requireNonNull(door).close();
    }

    @Benchmark
    public void connectAndAccept() throws IOException {
        Objects.requireNonNull(door).visit();
    }
}
