package org.bsdsocket.tck.tests.data;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.OptionalLong;
import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.SocketDriver;

/** What saboteurs of several groups need. */
public final class Lies {

    private Lies() {}

    /** A flag's bits on the platform of a driver; none where it is absent. */
    public static int flag(SocketDriver driver, String name) {
        OptionalLong value = driver.constants().value(name);
        return (int) value.orElse(0);
    }

    /** An error of the platform of a driver, as a call would report it. */
    public static ErrnoException error(SocketDriver driver, String symbol, String call) {
        long number = driver.constants()
                .value(symbol)
                .orElseThrow(() -> new IllegalStateException("no error " + symbol + " on this platform"));
        return new ErrnoException(new Errno((int) number, symbol), call);
    }

    /** A driver that throws other errors than the good one. */
    public static SocketDriver otherErrors(SocketDriver good, Answer answer) {
        return (SocketDriver) Proxy.newProxyInstance(
                SocketDriver.class.getClassLoader(),
                new Class<?>[] {SocketDriver.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(good, arguments);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof ErrnoException errno) {
                            throw answer.inPlaceOf(errno);
                        }
                        throw e.getCause();
                    }
                });
    }

    /** What is thrown in place of an error. */
    @FunctionalInterface
    public interface Answer {
        Throwable inPlaceOf(ErrnoException error);
    }
}
