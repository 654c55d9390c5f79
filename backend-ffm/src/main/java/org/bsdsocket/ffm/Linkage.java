package org.bsdsocket.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;

/**
 * Ways to link a function of the C library.
 *
 * <p>Only what returns at once and calls nobody is linked as critical: during such a call the JVM cannot stop the thread for
 * a collection. System calls never are.
 */
final class Linkage {

    /** An int, an unsigned or a socklen_t. */
    static final ValueLayout INT = JAVA_INT;

    /** A size_t, a long, or an address that nobody here looks behind. */
    static final ValueLayout WORD = JAVA_LONG;

    /** The address of memory that the linker keeps for as long as the function runs. */
    static final ValueLayout BUFFER = ADDRESS;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option CAPTURE = Linker.Option.captureCallState("errno");

    private static final MethodHandle CAPTURED = own("captured", MethodType.methodType(MemorySegment.class));
    private static final MethodHandle INT_RESULT = result(int.class);
    private static final MethodHandle LONG_RESULT = result(long.class);

    /** Thrown where the C library lacks a function. */
    static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing(String function) {
            super("this JVM finds no function " + function + " in the C library; use the backend jni.");
        }
    }

    private Linkage() {}

    /** The function with its own arguments; it gives its result or {@code -errno}. */
    static MethodHandle checked(String name, MemoryLayout result, MemoryLayout... arguments) {
        return check(link(name, FunctionDescriptor.of(result, arguments), CAPTURE));
    }

    /** The same for one that has {@code fixed} arguments and then varying ones. */
    static MethodHandle variadic(String name, int fixed, MemoryLayout result, MemoryLayout... arguments) {
        Linker.Option varying = Linker.Option.firstVariadicArg(fixed);
        return check(link(name, FunctionDescriptor.of(result, arguments), CAPTURE, varying));
    }

    /** The function with {@link Errno#captured()} before its own arguments; it gives its own result. */
    static MethodHandle capturing(String name, MemoryLayout result, MemoryLayout... arguments) {
        return link(name, FunctionDescriptor.of(result, arguments), CAPTURE);
    }

    /** One whose errno nobody wants. */
    static MethodHandle plain(String name, FunctionDescriptor prototype) {
        return link(name, prototype);
    }

    static MethodHandle critical(String name, MemoryLayout result, MemoryLayout... arguments) {
        return link(name, FunctionDescriptor.of(result, arguments), Linker.Option.critical(false));
    }

    /** One that lies at an address which its owner told. */
    @SuppressWarnings("restricted")
    static MethodHandle at(MemorySegment address, FunctionDescriptor prototype) {
        return LINKER.downcallHandle(address, prototype);
    }

    static MemorySegment address(String name) {
        // Before version 2.34, glibc had the functions for threads in a library apart, which every JVM has loaded.
        return LINKER.defaultLookup()
                .find(name)
                .or(() -> in("libpthread.so.0", name))
                .orElseThrow(() -> new Missing(name));
    }

    /** In a library that the process has loaded. */
    @SuppressWarnings("restricted")
    static Optional<MemorySegment> in(String library, String name) {
        try {
            return SymbolLookup.libraryLookup(library, Arena.global()).find(name);
        } catch (IllegalArgumentException noSuchLibrary) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle link(String name, FunctionDescriptor prototype, Linker.Option... options) {
        return LINKER.downcallHandle(address(name), prototype, options);
    }

    // From (captured, arguments) -> result to (arguments) -> result or -errno.
    private static MethodHandle check(MethodHandle function) {
        List<Class<?>> arguments =
                function.type().parameterList().subList(1, function.type().parameterCount());
        MethodHandle result = function.type().returnType() == int.class ? INT_RESULT : LONG_RESULT;
        MethodHandle checked = MethodHandles.foldArguments(MethodHandles.dropArguments(result, 2, arguments), function);
        return MethodHandles.foldArguments(checked, CAPTURED);
    }

    private static MethodHandle result(Class<?> type) {
        return own("result", MethodType.methodType(type, type, MemorySegment.class));
    }

    private static MethodHandle own(String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(Errno.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Errno has no method " + name, e);
        }
    }
}
