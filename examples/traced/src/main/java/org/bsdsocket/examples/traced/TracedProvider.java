package org.bsdsocket.examples.traced;

import java.util.Comparator;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bsdsocket.spi.Capability;
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

    /** What any of those offers that it could trace: which of them works here is found out by loading it. */
    @Override
    public Set<Capability> offers() {
        return candidates().flatMap(other -> other.offers().stream()).collect(Collectors.toUnmodifiableSet());
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

    private static Stream<SocketProvider> candidates() {
        String wanted = System.getProperty(PROPERTY);
        return ServiceLoader.load(SocketProvider.class, TracedProvider.class.getClassLoader()).stream()
                .filter(entry -> entry.type() != TracedProvider.class)
                .map(ServiceLoader.Provider::get)
                .filter(provider -> wanted == null || provider.name().equals(wanted));
    }

    private static Optional<SocketProvider> other() {
        return candidates()
                .sorted(Comparator.comparingInt(SocketProvider::preference).reversed())
                .filter(provider -> provider.unavailableBecause().isEmpty())
                .findFirst();
    }
}
