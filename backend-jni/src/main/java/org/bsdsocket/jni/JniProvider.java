package org.bsdsocket.jni;

import java.util.Optional;
import java.util.Set;
import org.bsdsocket.abi.NativeBackend;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;

/** The backend {@code jni}. Its library is loaded when something is first asked of it, once for each class loader. */
public final class JniProvider implements SocketProvider {

    @Override
    public String name() {
        return "jni";
    }

    @Override
    public int preference() {
        return 80;
    }

    @Override
    public Optional<String> unavailableBecause() {
        return Native.BACKEND.unavailableBecause();
    }

    @Override
    public Set<Capability> offers() {
        return NativeBackend.offers();
    }

    @Override
    public SocketDriver driver() {
        return Native.BACKEND.driver();
    }

    @Override
    public Resolver resolver() {
        return Native.BACKEND.resolver();
    }
}
