package org.bsdsocket.jna;

import com.sun.jna.Function;
import com.sun.jna.JNIEnv;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.FileDescriptor;
import java.nio.channels.FileChannel;
import java.util.Map;
import org.bsdsocket.abi.JniFunctions;
import org.jspecify.annotations.Nullable;

/**
 * The descriptors under file channels.
 *
 * <p>The JDK keeps them in private fields, which reflection may not read. C code may, by the functions that every JVM offers
 * through a JNIEnv, and JNA can call those as any others: they lie in a table whose order the JNI specification fixes. The
 * fields have had these names since Java 1.4; should they go, no channel shows its descriptor any more.
 */
final class Channels {

    /** What {@link #descriptorOf} returns for a channel that has none or does not show it. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    private static final Map<String, ?> OBJECTS = Map.of(Library.OPTION_ALLOW_OBJECTS, true);

    private final Function getFieldId;
    private final Function getObjectField;
    private final Function getIntField;
    private final @Nullable Class<?> channelClass;
    private final @Nullable Pointer channelField;
    private final @Nullable Pointer descriptorField;

    /** A function of C that returns an argument, which shows where a JNIEnv lies; its first word is the table's address. */
    private static final class Environment {

        private Environment() {}

        /** With a length of NULL, which is 0, it returns {@code into}. */
        static native Pointer memmove(JNIEnv into, JNIEnv from, @Nullable Pointer length);
    }

    Channels() {
        Native.register(Environment.class, NativeLibrary.getProcess());
        Pointer table = environment().getPointer(0);
        JniFunctions order = new JniFunctions();
        this.getFieldId = function(table, order, "GetFieldID");
        this.getObjectField = function(table, order, "GetObjectField");
        this.getIntField = function(table, order, "GetIntField");
        this.channelClass = implementation();
        this.channelField = channelClass == null ? null : field(channelClass, "Ljava/io/FileDescriptor;");
        this.descriptorField = channelField == null ? null : field(FileDescriptor.class, "I");
    }

    /** The descriptor; negative for a channel that is closed. */
    int descriptorOf(@Nullable FileChannel file) {
        if (channelClass == null || channelField == null || descriptorField == null || !channelClass.isInstance(file)) {
            return UNKNOWN;
        }
        Object descriptor =
                getObjectField.invoke(Object.class, new Object[] {environment(), file, channelField}, OBJECTS);
        return descriptor == null
                ? UNKNOWN
                : (int) getIntField.invoke(
                        int.class, new Object[] {environment(), descriptor, descriptorField}, OBJECTS);
    }

    private static @Nullable Class<?> implementation() {
        try {
            return Class.forName("sun.nio.ch.FileChannelImpl");
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private @Nullable Pointer field(Class<?> type, String signature) {
        try {
            return (Pointer)
                    getFieldId.invoke(Pointer.class, new Object[] {environment(), type, "fd", signature}, OBJECTS);
        } catch (NoSuchFieldError e) {
            return null;
        }
    }

    /** The thread's own; a virtual thread has its carrier's, so nobody keeps it. */
    private static Pointer environment() {
        return Environment.memmove(JNIEnv.CURRENT, JNIEnv.CURRENT, null);
    }

    private static Function function(Pointer table, JniFunctions order, String name) {
        return Function.getFunction(table.getPointer((long) order.index(name) * Native.POINTER_SIZE));
    }
}
