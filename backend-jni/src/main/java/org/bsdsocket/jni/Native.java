package org.bsdsocket.jni;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.NativeDriver;
import org.bsdsocket.abi.NativeResolver;
import org.bsdsocket.spi.Platform;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.jspecify.annotations.Nullable;

/**
 * The loaded library with the driver on top, or the reason why there is none.
 *
 * <p>The library carries the probe that made the checked-in table, compiled with it. Where the two give different numbers,
 * one of them does not describe this system, and nothing is started on a guess. Where there is no table, the library's own
 * answers serve as one.
 */
final class Native {

    static final Native INSTANCE = load();

    private final @Nullable String reason;
    private final @Nullable SocketDriver driver;
    private final @Nullable Resolver resolver;

    private Native(@Nullable String reason, @Nullable SocketDriver driver, @Nullable Resolver resolver) {
        this.reason = reason;
        this.driver = driver;
        this.resolver = resolver;
    }

    Optional<String> unavailableBecause() {
        return Optional.ofNullable(reason);
    }

    SocketDriver driver() {
        return present(driver);
    }

    Resolver resolver() {
        return present(resolver);
    }

    private <T> T present(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the backend jni is unavailable: " + reason);
        }
        return part;
    }

    private static Native load() {
        try {
            new Library(Platform.current()).load();
            Abi abi = agreed(Platform.current(), probed());
            JniLibC libc = new JniLibC();
            return new Native(null, new NativeDriver(abi, libc), new NativeResolver(abi, libc));
        } catch (Library.Unusable e) {
            return new Native(e.getMessage(), null, null);
        } catch (IllegalCallerException e) {
            return new Native(
                    "this JVM forbids native code (--illegal-native-access=deny); allow it with"
                            + " --enable-native-access=org.bsdsocket.jni, or ALL-UNNAMED on the class path.",
                    null,
                    null);
        } catch (IllegalStateException e) {
            return new Native(String.valueOf(e.getMessage()), null, null);
        }
    }

    private static Abi probed() throws Library.Unusable {
        byte[] table = JniLibC.probeTable();
        if (table == null) {
            throw new Library.Unusable("its library could not say what it was compiled for, for want of memory.");
        }
        String text = new String(table, StandardCharsets.UTF_8);
        return Abi.parse(text.substring(text.indexOf(':') + 2, text.indexOf('\n')), text);
    }

    /** The table to go by. */
    static Abi agreed(Platform platform, Abi probed) throws Library.Unusable {
        if (!probed.platform().equals(platform.id())) {
            throw new Library.Unusable("its library is for " + probed.platform() + ", and this is " + platform
                    + "; build it here, or leave out -D" + Library.PROPERTY + ".");
        }
        Optional<Abi> table = Abi.find(platform.id());
        Optional<String> difference = table.flatMap(known -> known.disagreement(probed));
        if (difference.isPresent()) {
            throw new Library.Unusable(
                    "its library and the table disagree: " + difference.get() + "; build both from the same headers.");
        }
        return table.orElse(probed);
    }
}
