package org.bsdsocket.nio;

import java.util.Optional;
import java.util.Set;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;

/** The backend {@code nio}: works on every JDK, with the part of the module that the JDK's channels can do. */
public final class NioProvider implements SocketProvider {

    static final String NAME = "nio";

    /** Loaded with the first driver or resolver and never changed. */
    private static final class Loaded {
        static final Context CONTEXT = Context.create();
        static final SocketDriver DRIVER = new NioDriver(CONTEXT);
        static final Resolver RESOLVER = new NioResolver(CONTEXT);

        private Loaded() {}
    }

    /** For {@link java.util.ServiceLoader}. */
    public NioProvider() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int preference() {
        return 10;
    }

    @Override
    public Optional<String> unavailableBecause() {
        return Optional.empty();
    }

    @Override
    public Set<Capability> offers() {
        return Openings.MOST;
    }

    @Override
    public SocketDriver driver() {
        return Loaded.DRIVER;
    }

    @Override
    public Resolver resolver() {
        return Loaded.RESOLVER;
    }
}
