package org.bsdsocket.abi;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What {@code java.lang.foreign} tells of a buffer's memory, on JDKs that have it. */
final class Arenas {

    private static final int FIRST_JDK = 22;
    private static final String PACKAGE = "java.lang.foreign.";

    /** From a buffer to the scope of its memory. */
    final MethodHandle scope;

    // Classes of scopes, by what becomes of the memory. A buffer without an arena keeps it.
    final Class<?> none;
    final Class<?> global;
    final Class<?> automatic;
    final Class<?> confined;

    private final MethodHandle alive;
    private final MethodHandle accessible;

    private Arenas(MethodHandle segment, Class<?> segments, Class<?> scopes) throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        MethodHandle scopeOf = lookup.findVirtual(segments, "scope", MethodType.methodType(scopes));
        MethodHandle isAlive = lookup.findVirtual(scopes, "isAlive", MethodType.methodType(boolean.class));
        MethodHandle isAccessible =
                lookup.findVirtual(segments, "isAccessibleBy", MethodType.methodType(boolean.class, Thread.class));
        MethodHandle scopeOfBuffer = MethodHandles.filterReturnValue(segment, scopeOf);
        scope = scopeOfBuffer.asType(MethodType.methodType(Object.class, ByteBuffer.class));
        alive = MethodHandles.filterReturnValue(scopeOfBuffer, isAlive)
                .asType(MethodType.methodType(boolean.class, ByteBuffer.class));
        accessible = MethodHandles.filterArguments(isAccessible, 0, segment)
                .asType(MethodType.methodType(boolean.class, ByteBuffer.class, Thread.class));
        none = scopeOf(ByteBuffer.allocateDirect(0)).getClass();
        global = scopeOfArena("global");
        automatic = scopeOfArena("ofAuto");
        confined = scopeOfArena("ofConfined");
    }

    /** Null on JDKs before 22, whose arenas are not final. */
    static @Nullable Arenas find() {
        if (Runtime.version().feature() < FIRST_JDK) {
            return null;
        }
        try {
            Class<?> segments = Class.forName(PACKAGE + "MemorySegment");
            MethodHandle segment = MethodHandles.publicLookup()
                    .findStatic(segments, "ofBuffer", MethodType.methodType(segments, Buffer.class));
            return new Arenas(segment, segments, Class.forName(PACKAGE + "MemorySegment$Scope"));
        } catch (Throwable e) {
            throw new LinkageError("this JDK has other arenas than JDK " + FIRST_JDK, e);
        }
    }

    Object scopeOf(ByteBuffer buffer) {
        try {
            return (Object) scope.invokeExact(buffer);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    boolean isAlive(ByteBuffer buffer) {
        try {
            return (boolean) alive.invokeExact(buffer);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    boolean isAccessible(ByteBuffer buffer) {
        try {
            return (boolean) accessible.invokeExact(buffer, Thread.currentThread());
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static RuntimeException unexpected(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException known ? known : new IllegalStateException(e);
    }

    private static Class<?> scopeOfArena(String kind) throws ReflectiveOperationException {
        Class<?> arenas = Class.forName(PACKAGE + "Arena");
        Object arena = arenas.getMethod(kind).invoke(null);
        return arenas.getMethod("scope").invoke(arena).getClass();
    }
}
