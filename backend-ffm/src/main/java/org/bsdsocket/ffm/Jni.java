package org.bsdsocket.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.bsdsocket.abi.JniFunctions;

/**
 * The functions that every JVM offers to native code, those few that are needed here, for the thread that makes this.
 *
 * <p>Objects are global references. A local one, as most functions return, lasts until the thread comes back from any native
 * method, and Java code calls such methods unseen. So each is turned into a global one within the method handle that calls
 * the function, where nothing comes between. The linker does not look for exceptions either: one that a function raises
 * comes out somewhere on the way to the next.
 */
final class Jni implements AutoCloseable {

    private static final MemoryLayout OBJECT = JAVA_LONG;
    private static final MemoryLayout ID = JAVA_LONG;

    private final Arena memory = Arena.ofConfined();
    private final JniFunctions order = new JniFunctions();
    private final long env;
    private final MethodHandle global;
    private final MethodHandle findClass;
    private final MethodHandle getObjectClass;
    private final MethodHandle getStaticMethodId;
    private final MethodHandle callStaticObjectMethod;
    private final MethodHandle getFieldId;
    private final MethodHandle getObjectField;
    private final MethodHandle setBooleanField;
    private final MethodHandle deleteGlobalRef;

    /** @param machine the address of the process's {@code JavaVM} */
    Jni(long machine) throws Throwable {
        MethodHandle getEnv =
                Linkage.at(entry(machine, "GetEnv"), FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS, JAVA_INT));
        MemorySegment found = memory.allocate(ADDRESS);
        if ((int) getEnv.invokeExact(machine, found, order.version()) != 0) {
            throw new IllegalStateException("this thread has no JNIEnv");
        }
        env = found.get(JAVA_LONG, 0);
        global = MethodHandles.foldArguments(
                MethodHandles.dropArguments(
                        function("NewGlobalRef", FunctionDescriptor.of(OBJECT, JAVA_LONG, OBJECT)), 0, boolean.class),
                function("ExceptionCheck", FunctionDescriptor.of(JAVA_BOOLEAN, JAVA_LONG)));
        // With all that a first call initialises out of the way, nothing comes between another function and this.
        if ((long) global.invokeExact(0L) != 0) {
            throw new IllegalStateException("this JVM made an object of NULL");
        }
        findClass = object("FindClass", ADDRESS);
        getObjectClass = object("GetObjectClass", OBJECT);
        getStaticMethodId =
                function("GetStaticMethodID", FunctionDescriptor.of(ID, JAVA_LONG, OBJECT, ADDRESS, ADDRESS));
        callStaticObjectMethod = object("CallStaticObjectMethodA", OBJECT, ID, ADDRESS);
        getFieldId = function("GetFieldID", FunctionDescriptor.of(ID, JAVA_LONG, OBJECT, ADDRESS, ADDRESS));
        getObjectField = object("GetObjectField", OBJECT, ID);
        setBooleanField = function("SetBooleanField", FunctionDescriptor.ofVoid(JAVA_LONG, OBJECT, ID, JAVA_BOOLEAN));
        deleteGlobalRef = function("DeleteGlobalRef", FunctionDescriptor.ofVoid(JAVA_LONG, OBJECT));
    }

    /** A class that the boot loader has. */
    long type(String name) throws Throwable {
        return (long) findClass.invokeExact(text(name));
    }

    long typeOf(long object) throws Throwable {
        return (long) getObjectClass.invokeExact(object);
    }

    /** What a static method without parameters returns. */
    long call(long type, String method, Class<?> result) throws Throwable {
        long id = (long) getStaticMethodId.invokeExact(
                type, text(method), text(MethodType.methodType(result).descriptorString()));
        return (long) callStaticObjectMethod.invokeExact(type, id, MemorySegment.NULL);
    }

    long field(long type, String name, Class<?> of) throws Throwable {
        return (long) getFieldId.invokeExact(type, text(name), text(of.descriptorString()));
    }

    long read(long object, long field) throws Throwable {
        return (long) getObjectField.invokeExact(object, field);
    }

    void write(long object, long field, boolean value) throws Throwable {
        setBooleanField.invokeExact(object, field, value);
    }

    void delete(long object) throws Throwable {
        deleteGlobalRef.invokeExact(object);
    }

    @Override
    public void close() {
        memory.close();
    }

    private MemorySegment text(String text) {
        return memory.allocateFrom(text);
    }

    /** A function that returns a local reference, as one that returns a global one. */
    private MethodHandle object(String name, MemoryLayout... arguments) {
        MemoryLayout[] all = new MemoryLayout[arguments.length + 1];
        all[0] = JAVA_LONG;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return MethodHandles.filterReturnValue(function(name, FunctionDescriptor.of(OBJECT, all)), global);
    }

    private MethodHandle function(String name, FunctionDescriptor prototype) {
        return MethodHandles.insertArguments(Linkage.at(entry(env, name), prototype), 0, env);
    }

    /** What a table has for a function; a JavaVM and a JNIEnv begin with a pointer to theirs. */
    @SuppressWarnings("restricted")
    private MemorySegment entry(long pointer, String name) {
        int index = order.index(name);
        return MemorySegment.ofAddress(pointer)
                .reinterpret(ADDRESS.byteSize())
                .get(ADDRESS, 0)
                .reinterpret((index + 1) * ADDRESS.byteSize())
                .getAtIndex(ADDRESS, index);
    }
}
