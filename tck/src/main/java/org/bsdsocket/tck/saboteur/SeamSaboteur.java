package org.bsdsocket.tck.saboteur;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;

/** Lies at seam 1. */
final class SeamSaboteur extends Saboteur {

    private final UnaryOperator<SocketDriver> spoilDriver;
    private final UnaryOperator<Resolver> spoilResolver;

    SeamSaboteur(
            String id,
            String description,
            UnaryOperator<SocketDriver> spoilDriver,
            UnaryOperator<Resolver> spoilResolver) {
        super(id, description);
        this.spoilDriver = spoilDriver;
        this.spoilResolver = spoilResolver;
    }

    @Override
    public SocketModule module(SocketProvider good) {
        return SocketModule.over(
                new Spoiled(good, spoilDriver.apply(good.driver()), spoilResolver.apply(good.resolver())));
    }

    private record Spoiled(SocketProvider good, SocketDriver driver, Resolver resolver) implements SocketProvider {

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
            return good.unavailableBecause();
        }
    }
}
