package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 64 bytes sent and received by one thread at both ends: what the calls cost when nobody has to be woken. */
@State(Scope.Thread)
public class SmallCalls {

    @Param("jni")
    public String contender = "";

    @Param("TCP")
    public Transport transport = Transport.TCP;

    @Param("DIRECT")
    public Memory memory = Memory.DIRECT;

    private ByteBuffer message = Sizes.NONE;
    private ByteBuffer room = Sizes.NONE;
    private Contender.Link[] ends = {};

    @Setup
    public void open() throws IOException {
        ends = Contenders.of(contender).link(transport);
        message = memory.allocate(Sizes.SMALL);
        room = memory.allocate(Sizes.SMALL);
    }

    @TearDown
    public void close() throws IOException {
        ends[0].close();
        ends[1].close();
    }

    @Benchmark
    public boolean sendAndReceive() throws IOException {
        ends[0].send(message.clear());
        return Echo.receive(ends[1], room);
    }
}
