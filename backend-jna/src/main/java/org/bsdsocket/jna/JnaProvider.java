package org.bsdsocket.jna;

import java.util.Optional;
import java.util.Set;
import org.bsdsocket.abi.NativeBackend;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;

/** The backend {@code jna}. JNA is started when something is first asked of it, once for each class loader. */
public final class JnaProvider implements SocketProvider {

    @Override
    public String name() {
        return "jna";
    }

    @Override
    public int preference() {
        return 60;
    }

    @Override
    public Optional<String> unavailableBecause() {
        return Jna.BACKEND.unavailableBecause();
    }

    @Override
    public Set<Capability> offers() {
        return NativeBackend.offers();
    }

    @Override
    public SocketDriver driver() {
        return Jna.BACKEND.driver();
    }

    @Override
    public Resolver resolver() {
        return Jna.BACKEND.resolver();
    }
}
