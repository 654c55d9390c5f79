package org.bsdsocket.jni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.NativeDriver;
import org.bsdsocket.abi.libc.LibC;
import org.bsdsocket.abi.libc.Sockets;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Platform;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection that a virtual thread was about to accept, and somebody else has taken. */
@Timeout(30)
class StolenConnectionTest {

    private static final int FIRST_JDK = 21;

    private final Abi abi = Abi.find(Platform.current().id()).orElseThrow();

    /** What each accept4 of the driver returned. */
    private final BlockingQueue<Long> results = new ArrayBlockingQueue<>(10);

    private final AtomicBoolean honest = new AtomicBoolean();

    @Test
    void theCarrierIsFreeSoonAndTheNextConnectionIsAccepted() throws Exception {
        assumeTrue(Runtime.version().feature() >= FIRST_JDK, "before JDK 21 there are no virtual threads");
        assertThat(new JniProvider().unavailableBecause()).isEmpty();
        SocketDriver driver = new NativeDriver(abi, stealing(JniLibC.open()));
        Handle listener = listening(driver);
        FutureTask<SocketDriver.Accepted> accepting = new FutureTask<>(() -> driver.accept(listener));
        Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, accepting);
        Handle stolen = connected(driver, listener);
        assertThat(results.poll(5, TimeUnit.SECONDS)).isEqualTo(-abi.constant("errno.EINTR"));
        assertThat(accepting.isDone()).isFalse();
        honest.set(true);
        Handle next = connected(driver, listener);
        driver.close(accepting.get(5, TimeUnit.SECONDS).handle());
        for (Handle handle : new Handle[] {stolen, next, listener}) {
            driver.close(handle);
        }
    }

    private Handle listening(SocketDriver driver) throws Exception {
        Handle listener = driver.socket(abi.constant("AF_INET"), abi.constant("SOCK_STREAM"), 0);
        driver.bind(listener, new Sockaddr.Inet(new byte[] {127, 0, 0, 1}, 0));
        driver.listen(listener, 5);
        return listener;
    }

    private Handle connected(SocketDriver driver, Handle listener) throws Exception {
        Handle client = driver.socket(abi.constant("AF_INET"), abi.constant("SOCK_STREAM"), 0);
        driver.connect(client, driver.getsockname(listener));
        return client;
    }

    // Every connection is taken just before the driver asks for it.
    private LibC stealing(LibC good) {
        Sockets sockets = (Sockets) Proxy.newProxyInstance(
                Sockets.class.getClassLoader(), new Class<?>[] {Sockets.class}, (proxy, method, arguments) -> {
                    boolean accepts = method.getName().equals("accept4");
                    if (accepts && !honest.get()) {
                        good.descriptors().close(good.sockets().accept4((Long) arguments[0], null, null, 0));
                    }
                    try {
                        Object result = method.invoke(good.sockets(), arguments);
                        if (accepts) {
                            results.add((Long) result);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new LibC(
                sockets,
                good.data(),
                good.descriptors(),
                good.devices(),
                good.waiting(),
                good.names(),
                good.databases(),
                good.interfaces(),
                good.memory());
    }
}
