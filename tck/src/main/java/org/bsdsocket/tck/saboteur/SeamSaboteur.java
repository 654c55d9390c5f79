package org.bsdsocket.tck.saboteur;

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
                new OtherSeam(good, spoilDriver.apply(good.driver()), spoilResolver.apply(good.resolver())));
    }
}
