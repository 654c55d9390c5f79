package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 64 KiB at a time to a thread that receives as fast as it can. */
@State(Scope.Thread)
public class Streaming {

    @Param("jni")
    public String contender = "";

    @Param("TCP")
    public Transport transport = Transport.TCP;

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(Sizes.LARGE);
    private final Peer peer = new Peer();

    @Setup
    public void open() throws IOException {
        peer.start(Contenders.of(contender).link(transport), link -> Echo.nothing(link, Sizes.LARGE));
    }

    @TearDown
    public void close() throws IOException, InterruptedException {
        peer.stop();
    }

    @Benchmark
    public void send() throws IOException {
        peer.link().send(bytes.clear());
    }
}
