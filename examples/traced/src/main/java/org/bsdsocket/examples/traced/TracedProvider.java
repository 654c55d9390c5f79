package org.bsdsocket.examples.traced;

import java.util.Comparator;
import java.util.Optional;
import java.util.ServiceLoader;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;

/**
 * The backend {@code traced}: does what another backend does, and logs each call that reaches it, as strace would.
 *
 * <p>{@code -Dorg.bsdsocket.examples.traced=NAME} says which other; without it, the best that works here.
 */
public final class TracedProvider implements SocketProvider {

    static final String NAME = "traced";
    static final String PROPERTY = "org.bsdsocket.examples.traced";

    /** Found when it is first asked for: making a provider touches nothing. */
    private static final class Found {
        static final Optional<SocketProvider> OTHER = other();

        private Found() {}
    }

    private static final class Loaded {
        static final SocketDriver DRIVER =
                Trace.of(SocketDriver.class, required().driver());
        static final Resolver RESOLVER = Trace.of(Resolver.class, required().resolver());

        private Loaded() {}
    }

    /** For {@link ServiceLoader}. */
    public TracedProvider() {}

    @Override
    public String name() {
        return NAME;
    }

    /** Below all others: who wants a trace asks for it by name. */
    @Override
    public int preference() {
        return 0;
    }

    @Override
    public Optional<String> unavailableBecause() {
        return Found.OTHER.isPresent()
                ? Optional.empty()
                : Optional.of("no backend works here that could be traced"
                        + Optional.ofNullable(System.getProperty(PROPERTY))
                                .map(wanted -> " and is called '" + wanted + "'")
                                .orElse("")
                        + "; add one to the class path.");
    }

    @Override
    public SocketDriver driver() {
        return Loaded.DRIVER;
    }

    @Override
    public Resolver resolver() {
        return Loaded.RESOLVER;
    }

    private static SocketProvider required() {
        return Found.OTHER.orElseThrow(
                () -> new IllegalStateException("there is nothing to trace; unavailableBecause() says more"));
    }

    private static Optional<SocketProvider> other() {
        String wanted = System.getProperty(PROPERTY);
        return ServiceLoader.load(SocketProvider.class, TracedProvider.class.getClassLoader()).stream()
                .filter(entry -> entry.type() != TracedProvider.class)
                .map(ServiceLoader.Provider::get)
                .filter(provider -> wanted == null || provider.name().equals(wanted))
                .sorted(Comparator.comparingInt(SocketProvider::preference).reversed())
                .filter(provider -> provider.unavailableBecause().isEmpty())
                .findFirst();
    }
}
