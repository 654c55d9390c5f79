package org.bsdsocket.examples.traced;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A side of the seam that hands every call on and logs it: {@code connect(#1a2b, Inet[...]) = ECONNREFUSED, 41 us}.
 *
 * <p>A proxy, so that a method that the seam gets tomorrow is traced as well, and a default method stays the other backend's.
 * The log is {@code org.bsdsocket.examples.traced}, at the level DEBUG.
 */
final class Trace implements InvocationHandler {

    private static final Logger LOG = System.getLogger("org.bsdsocket.examples.traced");

    private final Object other;

    private Trace(Object other) {
        this.other = other;
    }

    static <T> T of(Class<T> side, T other) {
        return side.cast(Proxy.newProxyInstance(side.getClassLoader(), new Class<?>[] {side}, new Trace(other)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class || !LOG.isLoggable(Level.DEBUG)) {
            return call(method, arguments);
        }
        // Before the call: it moves the positions of buffers.
        String shown = method.getName() + "(" + (arguments == null ? "" : list(arguments)) + ")";
        long began = System.nanoTime();
        try {
            Object result = call(method, arguments);
            log(shown, method.getReturnType() == void.class ? "done" : show(result), began);
            return result;
        } catch (Exception e) {
            log(shown, e instanceof ErrnoException failed ? failed.errno().name() : e.toString(), began);
            throw e;
        }
    }

    /** The failure is the other backend's own, not that of a reflective call. */
    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(other, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static void log(String call, String result, long began) {
        LOG.log(Level.DEBUG, call + " = " + result + ", " + (System.nanoTime() - began) / 1000 + " us");
    }

    /** Data by its length: what passes through a socket is nobody's business. */
    private static String show(@Nullable Object value) {
        if (value instanceof ByteBuffer buffer) {
            return buffer.remaining() + " bytes";
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        if (value instanceof Handle) {
            return "#" + Integer.toHexString(System.identityHashCode(value));
        }
        if (value instanceof Object[] several) {
            return "[" + list(several) + "]";
        }
        if (value instanceof List<?> several) {
            return "[" + list(several.toArray()) + "]";
        }
        return String.valueOf(value);
    }

    private static String list(@Nullable Object[] values) {
        return Arrays.stream(values).map(Trace::show).collect(Collectors.joining(", "));
    }
}
