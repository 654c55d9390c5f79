package org.bsdsocket.examples;

import java.util.Optional;
import org.bsdsocket.Backend;
import org.bsdsocket.SocketModule;
import org.junit.jupiter.api.Assumptions;

/** What a test needs and a machine may lack. A test without it says so where people look, and in the report. */
final class Needed {

    private Needed() {}

    /** Why a backend cannot be tried here. */
    static Optional<String> obstacle(String backend) {
        return SocketModule.backends().stream()
                .filter(found -> found.name().equals(backend))
                .findFirst()
                .map(Backend::unavailableBecause)
                .orElse(Optional.of("it is not made for this JDK."))
                .map(reason -> backend + " is not available: " + reason);
    }

    /** Ends the test here, neither passed nor failed. */
    static void missing(String reason) {
        System.out.println("NOT TRIED: " + reason);
        Assumptions.abort(reason);
    }
}
