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

/** SO_RCVBUF read as an int. */
@State(Scope.Thread)
public class OptionCalls {

    @Param("jni")
    public String contender = "";

    private Contender.@Nullable Dial dial;

    @Setup
    public void open() throws IOException {
        dial = Contenders.of(contender).dial();
    }

    @TearDown
    public void close() throws IOException {
        Objects.requireNonNull(dial).close();
    }

    @Benchmark
    public int get() throws IOException {
        return Objects.requireNonNull(dial).read();
    }
}
