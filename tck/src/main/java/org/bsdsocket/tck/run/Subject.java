package org.bsdsocket.tck.run;

import java.util.function.UnaryOperator;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketProvider;
import org.bsdsocket.tck.saboteur.OtherSeam;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.jspecify.annotations.Nullable;

/**
 * What a class of tests runs over: a backend, as it is or spoiled.
 *
 * @param saboteur null for the backend as it is
 */
public record Subject(Candidate candidate, @Nullable Saboteur saboteur) {

    /** Makes a module over it, for one test. */
    public SocketModule module() {
        return module(good -> good);
    }

    /** Makes a module over it that looks names up elsewhere; what is spoiled is spoiled there too. */
    public SocketModule module(UnaryOperator<Resolver> lookup) {
        SocketProvider good = candidate.provider();
        SocketProvider provider = new OtherSeam(good, good.driver(), lookup.apply(good.resolver()));
        return saboteur == null ? SocketModule.over(provider) : saboteur.module(provider);
    }

    @Override
    public String toString() {
        return saboteur == null ? candidate.name() : candidate.name() + " under " + saboteur.id();
    }
}
