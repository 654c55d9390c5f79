package org.bsdsocket.tck.run;

import java.util.Set;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.SocketProvider;

/** A backend under test. */
public record Candidate(SocketProvider provider) {

    /** Its name. */
    public String name() {
        return provider.name();
    }

    /** What it claims to be able to do. */
    public Set<Capability> claims() {
        return provider.driver().capabilities();
    }

    @Override
    public String toString() {
        return name();
    }
}
