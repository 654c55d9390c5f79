package org.bsdsocket.tck.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        Providers providers = Providers.seenBy(loader);
        SortedMap<String, String> unavailable = new TreeMap<>(providers.failed());
        List<Candidate> working = new ArrayList<>();
        providers.made().stream()
                .sorted(Comparator.comparingInt(SocketProvider::preference).reversed())
                .forEach(provider -> Providers.unavailableBecause(provider)
                        .ifPresentOrElse(
                                reason -> unavailable.put(provider.name(), reason),
                                () -> working.add(new Candidate(provider))));
        return new Candidates(List.copyOf(working), unavailable);
    }
}
