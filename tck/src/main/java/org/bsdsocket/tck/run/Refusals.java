package org.bsdsocket.tck.run;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.SocketProvider;

/** What a refusal must tell whoever reads it: the capability that is missing, and a backend that offers it. */
public final class Refusals {

    /** How the modules are called that hold this project's backends: where none is found, these can be added. */
    private static final String ADDABLE = "bsdsocket-backend-";

    private Refusals() {}

    /** How the reason of an outcome begins that is a refusal for want of that capability. */
    public static String forWantOf(String capability) {
        return "refused for want of " + capability + ": ";
    }

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
        return Providers.seenBy(Thread.currentThread().getContextClassLoader()).made().stream()
                .filter(provider -> offers(provider, capability))
                .map(SocketProvider::name)
                .toList();
    }

    private static boolean offers(SocketProvider provider, Capability capability) {
        try {
            return provider.offers().contains(capability);
        } catch (RuntimeException | LinkageError e) {
            // One that says nothing cannot be expected in a message.
            return false;
        }
    }
}
