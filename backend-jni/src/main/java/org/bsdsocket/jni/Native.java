package org.bsdsocket.jni;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.NativeBackend;
import org.bsdsocket.abi.NativeBackend.Opened;
import org.bsdsocket.abi.NativeBackend.Unusable;
import org.bsdsocket.spi.Platform;

/**
 * The loaded library, once for each class loader.
 *
 * <p>The library carries the probe that made the checked-in table, compiled with it. Where the two give different numbers,
 * one of them does not describe this system, and nothing is started on a guess. Where there is no table, the library's own
 * answers serve as one.
 */
final class Native {

    static final NativeBackend BACKEND = NativeBackend.open("jni", "org.bsdsocket.jni", Native::open);

    private Native() {}

    private static Opened open() throws Unusable {
        new Library(Platform.current()).load();
        return new Opened(agreed(Platform.current(), probed()), JniLibC.open());
    }

    private static Abi probed() throws Unusable {
        byte[] table = JniProbe.table();
        if (table == null) {
            throw new Unusable("its library could not say what it was compiled for, for want of memory.");
        }
        String text = new String(table, StandardCharsets.UTF_8);
        return Abi.parse(text.substring(text.indexOf(':') + 2, text.indexOf('\n')), text);
    }

    /** The table to go by. */
    static Abi agreed(Platform platform, Abi probed) throws Unusable {
        if (!probed.platform().equals(platform.id())) {
            throw new Unusable("its library is for " + probed.platform() + ", and this is " + platform
                    + "; build it here, or leave out -D" + Library.PROPERTY + ".");
        }
        Optional<Abi> table = Abi.find(platform.id());
        Optional<String> difference = table.flatMap(known -> known.disagreement(probed));
        if (difference.isPresent()) {
            throw new Unusable(
                    "its library and the table disagree: " + difference.get() + "; build both from the same headers.");
        }
        return table.orElse(probed);
    }
}
