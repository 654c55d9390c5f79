package org.bsdsocket.benchmarks;

import java.util.List;
import org.bsdsocket.Backend;
import org.bsdsocket.SocketModule;

/** Who takes part. */
final class Contenders {

    /** The JDK's own channels. */
    static final String JDK = "jdk";

    static final String JUNIXSOCKET = "junixsocket";

    private Contenders() {}

    static Contender of(String name) {
        return switch (name) {
            case JDK -> new Jdk();
            case JUNIXSOCKET -> new Junixsocket();
            default -> new Ours(SocketModule.load(name));
        };
    }

    /** The backends that work here. */
    static List<String> ours() {
        return SocketModule.backends().stream()
                .filter(backend -> backend.unavailableBecause().isEmpty())
                .map(Backend::name)
                .toList();
    }
}
