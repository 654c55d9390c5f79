package org.bsdsocket;

import java.util.Set;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;

/** What everything of one module shares: the backend, and what is made of it once. */
record Context(
        String backend,
        SocketDriver driver,
        Resolver resolver,
        ConstantValues constants,
        Addresses addresses,
        Calls calls,
        Audit audit,
        Set<Capability> capabilities) {

    static Context of(String backend, SocketDriver driver, Resolver resolver) {
        ConstantValues constants = new ConstantValues(driver.constants());
        return new Context(
                backend,
                driver,
                resolver,
                constants,
                new Addresses(driver.constants(), resolver),
                new Calls(driver, constants),
                new Audit(),
                Set.copyOf(driver.capabilities()));
    }

    /**
     * Room for what is to be received.
     *
     * @throws OSException ENOMEM if there is not that much
     */
    byte[] room(String call, int size) throws OSException {
        try {
            return new byte[size];
        } catch (OutOfMemoryError e) {
            throw noMemory(call);
        }
    }

    OSException noMemory(String call) {
        return OSExceptions.of(constants.errno("ENOMEM"), call, null);
    }

    /** Refuses, before anything is done, what needs a capability that the backend lacks. */
    void need(Capability capability, String what) {
        if (!capabilities.contains(capability)) {
            throw UnavailableException.by(backend, capability, what + " is beyond the backend " + backend);
        }
    }
}
