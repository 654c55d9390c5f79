package org.bsdsocket.tck.run;

import org.bsdsocket.SocketModule;
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
        return saboteur == null ? SocketModule.over(candidate.provider()) : saboteur.module(candidate.provider());
    }

    @Override
    public String toString() {
        return saboteur == null ? candidate.name() : candidate.name() + " under " + saboteur.id();
    }
}
