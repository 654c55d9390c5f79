package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A pair of streams of which a thread serves the second one. */
final class Peer {

    private Contender.@Nullable Link mine;
    private Contender.@Nullable Link other;
    private @Nullable Thread server;

    void start(Contender.Link[] ends, Function<Contender.Link, Runnable> service) {
        mine = ends[0];
        other = ends[1];
        server = new Thread(service.apply(ends[1]), "peer");
        server.setDaemon(true);
        server.start();
    }

    Contender.Link link() {
        return Objects.requireNonNull(mine);
    }

    /** Ends the stream, so that the thread ends too. */
    void stop() throws IOException, InterruptedException {
        link().close();
        Objects.requireNonNull(server).join();
        Objects.requireNonNull(other).close();
    }
}
