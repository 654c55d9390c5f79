package org.bsdsocket.tck.saboteur;

import java.util.Optional;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;

/** A good provider by all that it says of itself, with another driver or resolver. */
public record OtherSeam(SocketProvider good, SocketDriver driver, Resolver resolver) implements SocketProvider {

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
