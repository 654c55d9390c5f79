package org.bsdsocket.nio;

import java.util.Optional;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;

/** The backend {@code nio}: works on every JDK, with the part of the module that the JDK's channels can do. */
public final class NioProvider implements SocketProvider {

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
        return "nio";
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
    public SocketDriver driver() {
        return Loaded.DRIVER;
    }

    @Override
    public Resolver resolver() {
        return Loaded.RESOLVER;
    }
}
