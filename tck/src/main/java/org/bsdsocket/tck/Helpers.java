package org.bsdsocket.tck;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The threads of one test: its own and its helpers'. */
final class Helpers {

    private final String name;
    private final boolean spoiled;
    private final List<Peer<?>> peers = new CopyOnWriteArrayList<>();

    Helpers(String name, boolean spoiled) {
        this.name = name;
        this.spoiled = spoiled;
    }

    <T extends @Nullable Object> Peer<T> start(String role, Callable<T> body) {
        Peer<T> peer = new Peer<>("tck " + name + " " + role + " " + (peers.size() + 1), body, spoiled);
        peers.add(peer);
        return peer.start();
    }

    /** Throws the failure of the first that failed unnoticed. The first of all is the test's own thread, which calls this. */
    void settle() throws Exception {
        for (Peer<?> peer : peers) {
            if (peer.thread() != Thread.currentThread()) {
                peer.settle();
            }
        }
    }

    void interrupt() {
        peers.stream().filter(peer -> peer.thread() != Thread.currentThread()).forEach(Peer::interrupt);
    }

    boolean inModule() {
        return living().anyMatch(thread -> Stacks.inModule(thread.getStackTrace()));
    }

    String stacks() {
        return living().map(Stacks::text).collect(Collectors.joining("\n"));
    }

    String stuckIn() {
        return stuck().map(Stacks::innermost).orElse("a thread that has ended");
    }

    StackTraceElement[] stack() {
        return Stacks.caller(stuck().orElse(Thread.currentThread()));
    }

    /** A thread inside the module if there is one, else any that lives. */
    private Optional<Thread> stuck() {
        return living().filter(thread -> Stacks.inModule(thread.getStackTrace()))
                .findFirst()
                .or(() -> living().findFirst());
    }

    private Stream<Thread> living() {
        return peers.stream().map(Peer::thread).filter(Thread::isAlive);
    }
}
