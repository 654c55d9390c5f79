package org.bsdsocket.tck.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bsdsocket.spi.SocketProvider;

/**
 * The backends that a class loader names, whether they work or not. One that fails takes nothing from the others.
 *
 * @param made those that could be asked something
 * @param failed why each of the others could not, by its name or as much of it as is known
 */
public record Providers(List<SocketProvider> made, SortedMap<String, String> failed) {

    /** A loader that does nothing but fail must not keep the kit for ever. */
    private static final int MOST_FAILURES = 100;

    /** Makes each backend, and asks it nothing but its name and how it is preferred. */
    public static Providers seenBy(ClassLoader loader) {
        List<SocketProvider> made = new ArrayList<>();
        SortedMap<String, String> failed = new TreeMap<>();
        Iterator<SocketProvider> all =
                ServiceLoader.load(SocketProvider.class, loader).iterator();
        for (int failures = 0; failures < MOST_FAILURES; ) {
            try {
                if (!all.hasNext()) {
                    break;
                }
                SocketProvider provider = all.next();
                provider.name();
                provider.preference();
                made.add(provider);
            } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
                failures++;
                failed.put("unnamed " + failures, "it fails to load: " + e);
            }
        }
        return new Providers(List.copyOf(made), failed);
    }

    /** Why a backend does not work here; one that fails instead of saying so does not work for that reason. */
    static Optional<String> unavailableBecause(SocketProvider provider) {
        try {
            Optional<String> reason = provider.unavailableBecause();
            if (reason.isPresent()) {
                return reason;
            }
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            return Optional.of("it fails to load: " + e);
        }
        try {
            // Found out now, and not in the middle of a run over others.
            Objects.requireNonNull(provider.driver().capabilities(), "capabilities");
            Objects.requireNonNull(provider.resolver(), "resolver");
            return Optional.empty();
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            return Optional.of("it says that it works, and fails to start: " + e);
        }
    }
}
