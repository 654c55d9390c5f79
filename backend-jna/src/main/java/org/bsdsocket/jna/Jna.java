package org.bsdsocket.jna;

import com.sun.jna.Native;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.NativeBackend;
import org.bsdsocket.abi.NativeBackend.Opened;
import org.bsdsocket.abi.NativeBackend.Unusable;
import org.bsdsocket.spi.Platform;

/**
 * The C library by way of JNA, once for each class loader.
 *
 * <p>JNA knows nothing of constants and structs, so there must be a table for the platform, and what JNA does know must agree
 * with it.
 */
final class Jna {

    static final NativeBackend BACKEND = NativeBackend.open("jna", "com.sun.jna", Jna::open);

    private Jna() {}

    private static Opened open() throws Unusable {
        Abi abi = NativeBackend.table(Platform.current());
        try {
            agree(abi, "pointer", Native.POINTER_SIZE);
            agree(abi, "long", Native.LONG_SIZE);
            agree(abi, "size_t", Native.SIZE_T_SIZE);
            return new Opened(abi, JnaLibC.open(abi));
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Error e) { // What JNA's own start throws, beyond linkage errors, has no narrower type.
            throw refused(e);
        }
    }

    private static void agree(Abi abi, String type, int size) throws Unusable {
        if (abi.sizeof(type) != size) {
            throw new Unusable("for JNA a " + type + " has " + size + " bytes, and in the table of " + abi.platform()
                    + " " + abi.sizeof(type) + "; this JVM is of another word size than its os.arch says.");
        }
    }

    /** In a sentence, why JNA did not start; {@code IllegalCallerException} passes, which all native backends have in common. */
    static Unusable refused(Error error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalCallerException denied) {
                throw denied;
            }
        }
        String text = String.valueOf(error.getMessage())
                .strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("^(\\S+: )\\1", "$1"); // The JVM and the linker both name the file.
        if (error instanceof NoClassDefFoundError && text.startsWith("com/sun/jna/")) {
            return new Unusable("JNA is missing; add net.java.dev.jna:jna to the class path.");
        }
        return new Unusable(
                "JNA does not start: " + text + (text.endsWith(".") ? "" : ".")
                        + " It loads its own library from the file that it unpacks into -Djna.tmpdir, which must be a directory that"
                        + " allows executables (not mounted noexec), or from the directory that -Djna.boot.library.path names.");
    }
}
