package org.bsdsocket.ffm;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.NativeBackend;
import org.bsdsocket.abi.NativeBackend.Opened;
import org.bsdsocket.abi.NativeBackend.Opening;
import org.bsdsocket.abi.NativeBackend.Unusable;
import org.bsdsocket.abi.libc.LibC;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Platform;

/** The linked C library, if this platform has a table and its types are those that the functions are linked with. */
final class Linked implements Opening {

    /** A size_t and a pointer are longs in {@link Linkage}. */
    private static final long WORD = Long.BYTES;

    @Override
    @SuppressWarnings("restricted")
    public Opened open() throws Unusable {
        Abi abi = NativeBackend.table(Platform.current());
        // Whether native access is denied, before classes are initialised that could not be again.
        Linker linker = Linker.nativeLinker();
        linker.downcallHandle(FunctionDescriptor.ofVoid());
        agree(abi, linker.canonicalLayouts());
        LibC libc = FfmLibC.open(abi);
        try {
            libc.waiting().sigrtmax(); // Links what is needed at once.
            return new Opened(
                    abi, libc, FileDescriptors.areShown() ? Set.of() : Set.of(Capability.SENDFILE, Capability.DEVICES));
        } catch (ExceptionInInitializerError e) {
            if (e.getCause() instanceof Linkage.Missing missing) {
                throw new Unusable(String.valueOf(missing.getMessage()));
            }
            throw e;
        }
    }

    static void agree(Abi abi, Map<String, MemoryLayout> types) throws Unusable {
        for (String type : new String[] {"int", "long", "size_t"}) {
            long linked = Objects.requireNonNull(types.get(type), type).byteSize();
            if (abi.sizeof(type) != linked) {
                throw new Unusable("the table of " + abi.platform() + " has a " + type + " of " + abi.sizeof(type)
                        + " bytes, and this JVM one of " + linked + "; make the table anew with abi/probe.");
            }
        }
        if (abi.sizeof("pointer") != WORD || abi.sizeof("size_t") != WORD) {
            throw new Unusable("it is made for 64 bits, and " + abi.platform()
                    + " has fewer; use the backend jni or jna, which need not mind.");
        }
    }
}
