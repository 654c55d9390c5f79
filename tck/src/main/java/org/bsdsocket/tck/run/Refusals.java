package org.bsdsocket.tck.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.SocketProvider;

/** What a refusal must tell whoever reads it: the capability that is missing, and a backend that offers it. */
final class Refusals {

    /** How the modules are called that hold this project's backends: where none is found, these can be added. */
    private static final String ADDABLE = "bsdsocket-backend-";

    private Refusals() {}

    /** What a refusal leaves unsaid, empty if nothing. */
    static Optional<String> unsaid(UnavailableException refusal) {
        Capability capability = refusal.capability();
        return capability == null
                ? Optional.empty()
                : unsaid(String.valueOf(refusal.getMessage()), capability, offering(capability));
    }

    /** @param offering the names of the backends that offer the capability, as far as they can be found */
    static Optional<String> unsaid(String message, Capability capability, List<String> offering) {
        if (!names(message, capability.toString())) {
            return Optional.of("the capability " + capability);
        }
        if (offering.isEmpty()) {
            return message.contains(ADDABLE) ? Optional.empty() : Optional.of("a " + ADDABLE + "... to add");
        }
        return offering.stream().anyMatch(backend -> names(message, backend))
                ? Optional.empty()
                : Optional.of("a backend that offers " + capability + ", as " + String.join(", ", offering));
    }

    private static boolean names(String message, String word) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                .matcher(message)
                .find();
    }

    /** Looks for itself, and does not take the refusal's word. */
    private static List<String> offering(Capability capability) {
        List<String> offering = new ArrayList<>();
        Iterator<ServiceLoader.Provider<SocketProvider>> found =
                ServiceLoader.load(SocketProvider.class).stream().iterator();
        while (found.hasNext()) {
            try {
                SocketProvider provider = found.next().get();
                if (provider.offers().contains(capability)) {
                    offering.add(provider.name());
                }
            } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
                // One that says nothing cannot be expected in a message.
            }
        }
        return offering;
    }
}
