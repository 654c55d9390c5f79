package org.bsdsocket.ffm;

import java.util.Optional;
import java.util.Set;
import org.bsdsocket.abi.NativeBackend;
import org.bsdsocket.abi.NativeBackend.Opened;
import org.bsdsocket.abi.NativeBackend.Opening;
import org.bsdsocket.abi.NativeBackend.Unusable;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;

/**
 * The backend {@code ffm}. Its functions are linked when something is first asked of it, once for each class loader.
 *
 * <p>This class is compiled for JDK 17, so that a JVM that is too old for the others can load it and hear what it lacks.
 */
public final class FfmProvider implements SocketProvider {

    private static final int FIRST_JDK = 22;

    /** Made when something is first asked. */
    private static final class Holder {

        static final NativeBackend BACKEND = NativeBackend.open("ffm", "org.bsdsocket.ffm", Holder::open);

        private Holder() {}

        private static Opened open() throws Unusable {
            int jdk = Runtime.version().feature();
            if (jdk < FIRST_JDK) {
                throw new Unusable("it needs java.lang.foreign, which is there from JDK " + FIRST_JDK
                        + " on, and this is JDK " + jdk + "; run a newer one, or use the backend jni or jna.");
            }
            try {
                return Class.forName("org.bsdsocket.ffm.Linked")
                        .asSubclass(Opening.class)
                        .getDeclaredConstructor()
                        .newInstance()
                        .open();
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("the jar of the backend ffm is not whole", e);
            }
        }
    }

    @Override
    public String name() {
        return "ffm";
    }

    @Override
    public int preference() {
        return 100;
    }

    @Override
    public Optional<String> unavailableBecause() {
        return Holder.BACKEND.unavailableBecause();
    }

    @Override
    public Set<Capability> offers() {
        return NativeBackend.offers();
    }

    @Override
    public SocketDriver driver() {
        return Holder.BACKEND.driver();
    }

    @Override
    public Resolver resolver() {
        return Holder.BACKEND.resolver();
    }
}
