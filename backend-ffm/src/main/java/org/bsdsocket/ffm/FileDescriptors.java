package org.bsdsocket.ffm;

import java.io.FileDescriptor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * The numbers under file channels.
 *
 * <p>The JDK keeps them in private fields, which have had these names since Java 1.4; should they go, no channel shows its
 * number any more. Where reflection may not read them native code still may, and {@link OpenedFields} makes these two
 * readable.
 */
final class FileDescriptors {

    /** What {@link #of} returns where there is nothing to return. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    /** A channel's descriptor object, and that object's number. */
    private record Fields(Field descriptor, Field number) {

        static @Nullable Fields find() {
            try {
                Field descriptor = Class.forName("sun.nio.ch.FileChannelImpl").getDeclaredField("fd");
                Field number = FileDescriptor.class.getDeclaredField("fd");
                return is(descriptor, FileDescriptor.class) && is(number, int.class)
                        ? new Fields(descriptor, number)
                        : null;
            } catch (ReflectiveOperationException changed) {
                return null;
            }
        }

        private static boolean is(Field field, Class<?> type) {
            return field.getType() == type && !Modifier.isStatic(field.getModifiers());
        }

        boolean accessible() {
            return descriptor.trySetAccessible() && number.trySetAccessible();
        }
    }

    /** Made at the first question, since it takes as long as linking a dozen functions. */
    private static final class Reader {

        /** From a channel to its number; null where that is hidden after all. */
        static final @Nullable MethodHandle NUMBER;

        static final Class<?> TYPE;

        static {
            Fields fields = Fields.find();
            NUMBER = fields == null ? null : number(fields);
            TYPE = fields == null ? FileChannel.class : fields.descriptor.getDeclaringClass();
        }

        private Reader() {}

        private static @Nullable MethodHandle number(Fields fields) {
            try {
                if (!fields.accessible()) {
                    OpenedFields.open(fields.descriptor, fields.number);
                }
                MethodHandles.Lookup lookup = MethodHandles.lookup();
                return MethodHandles.filterReturnValue(
                                lookup.unreflectGetter(fields.descriptor), lookup.unreflectGetter(fields.number))
                        .asType(MethodType.methodType(int.class, FileChannel.class));
            } catch (IllegalAccessException | IllegalStateException hidden) {
                return null;
            }
        }
    }

    private FileDescriptors() {}

    /** Whether this JVM shows them, as far as can be told without trying. */
    static boolean areShown() {
        Fields fields = Fields.find();
        return fields != null && (fields.accessible() || JavaMachine.pointer() != 0);
    }

    /** Negative for a channel that is closed, {@link #UNKNOWN} for one that has none or does not show it. */
    static int of(@Nullable FileChannel file) {
        if (Reader.NUMBER == null || !Reader.TYPE.isInstance(file)) {
            return UNKNOWN;
        }
        try {
            return (int) Reader.NUMBER.invokeExact(file);
        } catch (Throwable e) {
            throw Checks.unexpected(e);
        }
    }
}
