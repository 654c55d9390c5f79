package org.bsdsocket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.SocketProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds backends and chooses among them.
 *
 * <p>One that cannot even be asked (compiled for a newer JDK, or failing as its class is initialised) is unavailable for that
 * reason and takes nothing from the others.
 */
final class Backends {

    /** Names the backend that {@link #load()} takes. */
    static final String PROPERTY = "org.bsdsocket.backend";

    /** Those of this project that offer whatever the system has. */
    static final String NATIVE = "bsdsocket-backend-ffm, -jni and -jna";

    /** A loader that does nothing but fail must not keep us forever. */
    private static final int MOST_FAILURES = 100;

    private final List<Found> found;

    /** A provider, or what became of the attempt to make it. */
    private record Found(
            String name,
            int preference,
            @Nullable SocketProvider provider,
            @Nullable String failure) {

        static Found broken(String name, Throwable failure) {
            return new Found(name, Integer.MIN_VALUE, null, "it fails to load: " + said(failure));
        }

        /** Asked only of those that matter: it may load a library. */
        Optional<String> unavailableBecause() {
            if (provider == null) {
                return Optional.ofNullable(failure);
            }
            try {
                return provider.unavailableBecause();
            } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
                return Optional.of("it fails to load: " + said(e));
            }
        }

        /** Asks for no more than what it says of itself, so that nothing is loaded or opened. */
        boolean offers(Capability capability) {
            try {
                Set<Capability> offered = provider == null ? null : provider.offers();
                return offered != null && offered.contains(capability);
            } catch (Throwable e) {
                // As if it offered nothing: it must not take the others with it.
                return false;
            }
        }

        SocketModule module() {
            return SocketModule.over(Objects.requireNonNull(provider));
        }

        /** For a list: the name, and why there is nothing behind it. */
        @Override
        public String toString() {
            return failure == null ? name : name + " (" + failure + ")";
        }
    }

    Backends(ServiceLoader<SocketProvider> loader) {
        List<Found> all = new ArrayList<>();
        Iterator<ServiceLoader.Provider<SocketProvider>> providers =
                loader.stream().iterator();
        for (int failures = 0; failures < MOST_FAILURES; ) {
            try {
                if (!providers.hasNext()) {
                    break;
                }
                all.add(ask(providers.next()));
            } catch (ServiceConfigurationError | LinkageError e) {
                failures++;
                all.add(Found.broken(culprit(e), e));
            }
        }
        all.sort(Comparator.comparingInt(Found::preference).reversed());
        this.found = List.copyOf(all);
    }

    static Backends here() {
        return new Backends(ServiceLoader.load(SocketProvider.class));
    }

    List<Backend> all() {
        return found.stream()
                .map(f -> new Backend(f.name, f.unavailableBecause()))
                .toList();
    }

    /**
     * The names of those that offer a capability, the preferred first.
     *
     * @param except the name of one that is left out, null for none
     */
    List<String> offering(Capability capability, @Nullable String except) {
        return found.stream()
                .filter(f -> f.name != null && !f.name.equals(except) && f.offers(capability))
                .map(Found::name)
                .toList();
    }

    SocketModule load() {
        String wanted = System.getProperty(PROPERTY);
        if (wanted != null) {
            return load(wanted.strip(), "the backend '" + wanted.strip() + "', which -D" + PROPERTY + " names,");
        }
        List<String> failures = new ArrayList<>();
        for (Found candidate : found) {
            Optional<String> reason = candidate.unavailableBecause();
            if (reason.isEmpty()) {
                try {
                    return candidate.module();
                } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
                    reason = Optional.of("it fails to start: " + said(e));
                }
            }
            failures.add(candidate.name + ": " + reason.get());
        }
        throw new IllegalStateException(
                found.isEmpty()
                        ? "no backend was found; add bsdsocket-backend-ffm, -jni, -jna or -nio to the class path"
                        : "no backend works here: " + String.join("; ", failures));
    }

    SocketModule load(String name) {
        return load(name, "the backend '" + name + "'");
    }

    private SocketModule load(String name, String subject) {
        Found wanted = found.stream()
                .filter(f -> f.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(subject + " was not found; found: " + list()));
        wanted.unavailableBecause().ifPresent(reason -> {
            throw new IllegalStateException(subject + " does not work here: " + reason + " Found: " + list());
        });
        return wanted.module();
    }

    private String list() {
        return found.isEmpty() ? "none" : found.stream().map(Found::toString).collect(Collectors.joining(", "));
    }

    private static Found ask(ServiceLoader.Provider<SocketProvider> entry) {
        String name = entry.type().getName();
        try {
            SocketProvider provider = entry.get();
            name = provider.name();
            return new Found(name, provider.preference(), provider, null);
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            return Found.broken(name, e);
        }
    }

    /** The class that an error is about, as far as it says so. */
    private static String culprit(Throwable e) {
        String text = String.valueOf(e.getMessage());
        if (e instanceof LinkageError) {
            // The JVM begins with the class's name, written with slashes.
            int end = text.indexOf(' ');
            return (end < 0 ? text : text.substring(0, end)).replace('/', '.');
        }
        int provider = text.indexOf("Provider ");
        if (provider < 0) {
            return "unnamed";
        }
        String rest = text.substring(provider + "Provider ".length());
        int end = rest.indexOf(' ');
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** An error and the deepest reason for it; a sentence. */
    private static String said(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == e ? e + "." : e + ", because of " + root + ".";
    }
}
