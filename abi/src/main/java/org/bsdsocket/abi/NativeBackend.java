package org.bsdsocket.abi;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bsdsocket.abi.libc.LibC;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Platform;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.jspecify.annotations.Nullable;

/**
 * What the provider of a native backend holds: the driver and the resolver on top of a {@link LibC}, or the reason why there
 * are none here.
 */
public final class NativeBackend {

    private final String name;
    private final @Nullable String reason;
    private final @Nullable SocketDriver driver;
    private final @Nullable Resolver resolver;

    /** How a backend reaches the C library; tried once. */
    @FunctionalInterface
    public interface Opening {

        /**
         * Both ends of seam 2.
         *
         * @throws Unusable if there is no way on this machine
         */
        Opened open() throws Unusable;
    }

    /**
     * Both ends of seam 2.
     *
     * @param abi of the platform that {@code libc} runs on
     * @param lacking what {@code libc} cannot do here, of all that the system can
     */
    public record Opened(Abi abi, LibC libc, Set<Capability> lacking) {

        public Opened {
            lacking = Set.copyOf(lacking);
        }

        public Opened(Abi abi, LibC libc) {
            this(abi, libc, Set.of());
        }
    }

    /** Why a backend cannot be used here: a sentence with the reason and the remedy. */
    public static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        public Unusable(String message) {
            super(message);
        }
    }

    private NativeBackend(
            String name, @Nullable String reason, @Nullable SocketDriver driver, @Nullable Resolver resolver) {
        this.name = name;
        this.reason = reason;
        this.driver = driver;
        this.resolver = resolver;
    }

    /**
     * Opens it and never throws for what the machine lacks.
     *
     * @param name the backend's
     * @param module whose native access JDK 24 and later may deny
     */
    public static NativeBackend open(String name, String module, Opening opening) {
        String reason;
        try {
            Opened opened = opening.open();
            SocketDriver driver = new NativeDriver(opened.abi, opened.libc, opened.lacking);
            Resolver resolver = new VirtualResolver(new NativeResolver(opened.abi, opened.libc));
            return new NativeBackend(name, null, driver, resolver);
        } catch (IllegalCallerException e) {
            reason =
                    "this JVM forbids native code (--illegal-native-access=deny); allow it with --enable-native-access="
                            + module + ", or ALL-UNNAMED on the class path.";
        } catch (Unusable | IllegalStateException e) {
            reason = String.valueOf(e.getMessage());
        }
        return new NativeBackend(name, reason, null, null);
    }

    /**
     * The checked-in table, for backends that cannot ask the compiler's headers themselves.
     *
     * @throws Unusable if nobody has made one for that platform
     */
    public static Abi table(Platform platform) throws Unusable {
        return Abi.find(platform.id())
                .orElseThrow(() -> new Unusable("there is no table of constants and layouts for " + platform
                        + "; make one there with abi/probe, or use the backend jni, which brings its own."));
    }

    /** What every native backend offers: whatever the system has. */
    public static Set<Capability> offers() {
        return EnumSet.allOf(Capability.class);
    }

    /** Empty if it works, else one sentence with the reason and the remedy. */
    public Optional<String> unavailableBecause() {
        return Optional.ofNullable(reason);
    }

    /**
     * The driver, the same each time.
     *
     * @throws IllegalStateException if the backend is unavailable
     */
    public SocketDriver driver() {
        return present(driver);
    }

    /**
     * The resolver, the same each time.
     *
     * @throws IllegalStateException if the backend is unavailable
     */
    public Resolver resolver() {
        return present(resolver);
    }

    private <T> T present(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the backend " + name + " is unavailable: " + reason);
        }
        return part;
    }
}
