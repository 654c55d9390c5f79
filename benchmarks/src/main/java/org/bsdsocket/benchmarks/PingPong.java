package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 64 bytes to another thread of the same contender and back. */
@State(Scope.Thread)
public class PingPong {

    @Param("jni")
    public String contender = "";

    @Param("TCP")
    public Transport transport = Transport.TCP;

    private final ByteBuffer message = ByteBuffer.allocateDirect(Sizes.SMALL);
    private final Peer peer = new Peer();

    @Setup
    public void open() throws IOException {
        peer.start(Contenders.of(contender).link(transport), link -> Echo.messages(link, Sizes.SMALL));
    }

    @TearDown
    public void close() throws IOException, InterruptedException {
        peer.stop();
    }

    @Benchmark
    public boolean roundTrip() throws IOException {
        peer.link().send(message.clear());
        return Echo.receive(peer.link(), message);
    }
}
