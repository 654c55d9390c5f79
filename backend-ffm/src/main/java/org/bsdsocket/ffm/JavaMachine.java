package org.bsdsocket.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** Where the {@code JavaVM} of this process lies. */
final class JavaMachine {

    private static final String QUESTION = "JNI_GetCreatedJavaVMs";

    private JavaMachine() {}

    /** 0 where the library that the JVM is cannot be asked. */
    static long pointer() {
        // Loaded it is already; glibc knows it by its name, musl by its file.
        Path file = Path.of(System.getProperty("java.home"), "lib", "server", "libjvm.so");
        return Linkage.in(file.getFileName().toString(), QUESTION)
                .or(() -> Linkage.in(file.toString(), QUESTION))
                .map(JavaMachine::created)
                .orElse(0L);
    }

    private static long created(MemorySegment function) {
        MethodHandle question = Linkage.at(function, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment machine = arena.allocate(ADDRESS);
            MemorySegment count = arena.allocate(JAVA_INT);
            int error = (int) question.invokeExact(machine, 1, count);
            return error == 0 && count.get(JAVA_INT, 0) == 1 ? machine.get(JAVA_LONG, 0) : 0;
        } catch (Throwable e) {
            throw Checks.unexpected(e);
        }
    }
}
