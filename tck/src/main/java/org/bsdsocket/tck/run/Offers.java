package org.bsdsocket.tck.run;

import java.util.Optional;
import java.util.Set;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.SocketProvider;

/**
 * What a backend says that it has while nobody has loaded it, held against what it claims once it is.
 *
 * <p>It may offer more than it has here, since that can be elsewhere, or say nothing at all. What it has here and leaves out
 * is untrue: a program that is refused it by another backend is sent the wrong way.
 */
final class Offers {

    private Offers() {}

    /** What is wrong with what a backend offers, as far as it is about a capability that it claims; empty if nothing. */
    static Optional<String> untrue(SocketProvider provider, Capability claimed) {
        try {
            Set<Capability> offered = provider.offers();
            if (offered == null) {
                return Optional.of("offers() returns null");
            }
            return offered.isEmpty() || offered.contains(claimed)
                    ? Optional.empty()
                    : Optional.of("offers() leaves " + claimed + " out");
        } catch (RuntimeException | LinkageError e) {
            return Optional.of("offers() throws " + e);
        }
    }
}
