package org.bsdsocket.tck.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bsdsocket.spi.SocketProvider;

/**
 * The backends that were found.
 *
 * @param working the preferred first
 * @param unavailable why each of the others does not work here, by name
 */
public record Candidates(List<Candidate> working, SortedMap<String, String> unavailable) {

    /** Finds the backends that a class loader sees. One that cannot even be loaded is unavailable, with the reason. */
    public static Candidates find(ClassLoader loader) {
        List<SocketProvider> providers = new ArrayList<>();
        SortedMap<String, String> unavailable = new TreeMap<>();
        var found = ServiceLoader.load(SocketProvider.class, loader).stream().iterator();
        while (found.hasNext()) {
            ServiceLoader.Provider<SocketProvider> provider = found.next();
            try {
                providers.add(provider.get());
            } catch (ServiceConfigurationError | LinkageError e) {
                unavailable.put(provider.type().getName(), String.valueOf(e.getMessage()));
            }
        }
        List<Candidate> working = new ArrayList<>();
        providers.stream()
                .sorted(Comparator.comparingInt(SocketProvider::preference).reversed())
                .forEach(provider -> provider.unavailableBecause()
                        .ifPresentOrElse(
                                reason -> unavailable.put(provider.name(), reason),
                                () -> working.add(new Candidate(provider))));
        return new Candidates(List.copyOf(working), unavailable);
    }
}
