package org.bsdsocket.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;

/** The backends that work here, each as a module. One that does not is named on standard error, with its reason. */
final class Found {

    /** @param claims what the backend says that it can do */
    record Module(SocketModule socket, Set<Capability> claims) {}

    private static final Set<String> CONSTANT = Set.of("constants", "capabilities");
    private static final List<SocketProvider> PROVIDERS = providers();

    private Found() {}

    /** The modules as users get them. */
    static List<Module> modules() {
        return PROVIDERS.stream().map(Found::module).toList();
    }

    /** The modules over backends that may tell what they are, and fail the property if they are asked for anything else. */
    static List<Module> modulesOutOfTouch() {
        return PROVIDERS.stream().map(p -> module(new OutOfTouch(p))).toList();
    }

    private static Module module(SocketProvider provider) {
        return new Module(SocketModule.over(provider), provider.driver().capabilities());
    }

    private static List<SocketProvider> providers() {
        List<SocketProvider> working = new ArrayList<>();
        for (SocketProvider provider : ServiceLoader.load(SocketProvider.class)) {
            Optional<String> reason = provider.unavailableBecause();
            if (reason.isEmpty()) {
                working.add(provider);
            } else {
                System.err.println("no property was tried on the backend " + provider.name() + ": " + reason.get());
            }
        }
        assertThat(working).as("backends that work here").isNotEmpty();
        return working;
    }

    private record OutOfTouch(SocketProvider good) implements SocketProvider {

        @Override
        public String name() {
            return good.name();
        }

        @Override
        public int preference() {
            return good.preference();
        }

        @Override
        public Optional<String> unavailableBecause() {
            return Optional.empty();
        }

        @Override
        public SocketDriver driver() {
            return guarded(SocketDriver.class, good.driver(), CONSTANT);
        }

        @Override
        public Resolver resolver() {
            return guarded(Resolver.class, good.resolver(), Set.of());
        }

        private static <T> T guarded(Class<T> type, T good, Set<String> allowed) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (!allowed.contains(method.getName())) {
                            throw new AssertionError("the system was asked: " + method.getName());
                        }
                        try {
                            return method.invoke(good, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
