package org.bsdsocket.abi;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long the memory of a direct buffer is there.
 *
 * <p>As long as the buffer, for most. From JDK 22 on a buffer can also be a view of memory that belongs to an arena, and is
 * freed when that is closed: by its one thread, or, if it is a shared one, by any thread at any moment. The kernel would then
 * use memory that is somebody else's by now. All that can be asked about is asked without naming the JDK's types, which are
 * not there on older ones; what kind an arena is of shows in the class of its scope.
 */
final class Lifetimes {

    /** Null on JDKs that have no arenas. */
    private static final @Nullable Arenas ARENAS = Arenas.find();

    /** Constant, so that the compiler sees through it. */
    private static final @Nullable MethodHandle SCOPE = ARENAS == null ? null : ARENAS.scope;

    private static final Apart TYPE = new Apart(MethodHandles.lookup(), "type");

    private Lifetimes() {}

    /**
     * Whether a direct buffer's memory is there until the caller returns from whatever it does now.
     *
     * @throws IllegalStateException if it is not there any more, or is another thread's to use and to free
     */
    static boolean lasts(ByteBuffer buffer) {
        if (SCOPE == null || ARENAS == null) {
            return true;
        }
        Class<?> type;
        try {
            type = (Class<?>) TYPE.handle.invokeExact(buffer);
        } catch (Throwable e) {
            throw Arenas.unexpected(e);
        }
        return type == ARENAS.none
                || type == ARENAS.automatic
                || type == ARENAS.global
                || lastsInArena(ARENAS, buffer, type);
    }

    static Class<?> type(ByteBuffer buffer) throws Throwable {
        return ((Object) Objects.requireNonNull(SCOPE).invokeExact(buffer)).getClass();
    }

    /** Whether nobody but one thread may use the buffer. */
    static boolean isConfined(ByteBuffer buffer) {
        return ARENAS != null && buffer.isDirect() && ARENAS.scopeOf(buffer).getClass() == ARENAS.confined;
    }

    private static boolean lastsInArena(Arenas arenas, ByteBuffer buffer, Class<?> type) {
        if (!arenas.isAlive(buffer)) {
            throw new IllegalStateException("the arena of the buffer's memory is closed; expected an open one");
        }
        if (!arenas.isAccessible(buffer)) {
            throw new IllegalStateException(
                    "the arena of the buffer's memory is another thread's; expected this thread's"
                            + " own, or a shared one");
        }
        return type == arenas.confined;
    }
}
