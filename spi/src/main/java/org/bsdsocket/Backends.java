package org.bsdsocket;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.bsdsocket.spi.SocketProvider;

/** Finds backends and chooses among them. */
final class Backends {

    private Backends() {}

    static List<Backend> all() {
        return providers().stream()
                .map(p -> new Backend(p.name(), p.unavailableBecause()))
                .toList();
    }

    static SocketModule load() {
        String wanted = System.getProperty("org.bsdsocket.backend");
        if (wanted != null) {
            return load(wanted);
        }
        List<SocketProvider> providers = providers();
        return providers.stream()
                .filter(p -> p.unavailableBecause().isEmpty())
                .findFirst()
                .map(Backends::module)
                .orElseThrow(() -> new IllegalStateException(
                        providers.isEmpty()
                                ? "no backend was found; add bsdsocket-backend-jni, -jna or -nio to the class path"
                                : "no backend works here: " + reasons(providers)));
    }

    static SocketModule load(String name) {
        List<SocketProvider> providers = providers();
        SocketProvider provider = providers.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no backend is called '" + name + "'; found: "
                        + providers.stream().map(SocketProvider::name).collect(Collectors.joining(", "))));
        provider.unavailableBecause().ifPresent(reason -> {
            throw new IllegalStateException("backend " + name + " does not work here: " + reason);
        });
        return module(provider);
    }

    private static String reasons(List<SocketProvider> providers) {
        return providers.stream()
                .map(p -> p.name() + ": " + p.unavailableBecause().orElse(""))
                .collect(Collectors.joining("; "));
    }

    private static List<SocketProvider> providers() {
        return ServiceLoader.load(SocketProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(SocketProvider::preference).reversed())
                .toList();
    }

    private static SocketModule module(SocketProvider provider) {
        return SocketModule.over(provider);
    }
}
