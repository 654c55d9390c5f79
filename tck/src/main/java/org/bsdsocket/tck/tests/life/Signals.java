package org.bsdsocket.tck.tests.life;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.KitException;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.UnmetException;

/**
 * Sends a thread of this process signals that do nothing but interrupt what it waits in.
 *
 * <p>The JVM cannot aim a signal at a thread; CPython can, through the C library. The thread is known to the system by its
 * name, which is all that the JVM tells the system about it.
 */
final class Signals {

    private static final String SIGNAL = "WINCH";
    private static final int TIMES = 3;
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String SCRIPT = """
            import ctypes, signal
            try:
                tgkill = ctypes.CDLL(None).tgkill
            except (AttributeError, OSError):
                tgkill = None
            print('ready' if tgkill else 'missing')
            for line in sys.stdin:
                pid, tid = map(int, line.split())
                print(tgkill(pid, tid, signal.SIGWINCH))
            """;

    private final OraclePeer sender;
    private final String target = "struck" + NUMBERS.incrementAndGet();

    private Signals(OraclePeer sender) {
        this.sender = sender;
    }

    static Signals open(Kit kit) {
        OraclePeer sender = kit.track(kit.oracle().start(SCRIPT));
        if (!sender.line().equals("ready")) {
            throw new UnmetException("the C library has no tgkill to aim a signal at a thread with");
        }
        ignore();
        return new Signals(sender);
    }

    /** Calls in this thread, which is the target from now on. */
    <T> T target(Callable<T> call) throws Exception {
        // The JVM passes a name on to the system only for the thread that asks.
        Thread.currentThread().setName(target);
        return call.call();
    }

    /** Waits until a peer, which calls {@link #target}, is blocked, and strikes it several times; it must stay blocked. */
    void strike(Peer<?> peer) throws InterruptedException {
        for (int i = 0; i < TIMES; i++) {
            peer.awaitBlocked();
            sender.say(ProcessHandle.current().pid() + " " + thread());
            if (!sender.line().equals("0")) {
                throw new KitException("the signal was not sent");
            }
        }
        peer.awaitBlocked();
    }

    private String thread() {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path thread : threads) {
                if (name(thread).equals(target)) {
                    return thread.getFileName().toString();
                }
            }
        } catch (IOException e) {
            throw new KitException("the threads of this process cannot be listed", e);
        }
        throw new KitException("no thread of this process is called " + target);
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException ended) {
            return "";
        }
    }

    // By reflection, because the compiler warns of the JDK's only way to handle a signal and cannot be told not to.
    private static void ignore() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object nothing = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> null);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(SIGNAL), nothing);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new UnmetException("this JVM lets nobody handle SIG" + SIGNAL);
        }
    }
}
