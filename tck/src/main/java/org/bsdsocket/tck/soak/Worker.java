package org.bsdsocket.tck.soak;

import java.util.Arrays;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bsdsocket.Socket;
import org.jspecify.annotations.Nullable;

/** A thread that makes one blocking call at a time and tells how it ended. */
final class Worker {

    private static final int SECONDS = 10;

    /** How a call ended: by what, when, and whether the thread was interrupted then. */
    record End(@Nullable Exception failure, long nanos, boolean interrupted) {}

    private final Stage stage;
    private final Thread thread;
    private final SynchronousQueue<Socket> sockets = new SynchronousQueue<>();
    private final SynchronousQueue<End> ends = new SynchronousQueue<>();

    Worker(Threads threads, Stage stage) {
        this.stage = stage;
        this.thread = threads.start(this::run);
    }

    private void run() {
        try {
            while (true) {
                Socket s = sockets.take();
                Exception failure = null;
                try {
                    stage.call(s);
                } catch (Exception e) {
                    failure = e;
                }
                long now = System.nanoTime();
                ends.put(new End(failure, now, Thread.interrupted()));
            }
        } catch (InterruptedException over) {
            // Between two calls that is how the run ends.
        }
    }

    void interrupt() {
        thread.interrupt();
    }

    void begin(Socket s) throws InterruptedException {
        sockets.put(s);
    }

    /** Waits until the thread shows the same call of the module twice. */
    void awaitBlocked() {
        StackTraceElement[] before = {};
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < limit) {
            StackTraceElement[] now = thread.getStackTrace();
            if (inModule(now) && Arrays.equals(now, before)) {
                return;
            }
            before = now;
            LockSupport.parkNanos(20_000);
        }
        throw new AssertionError("the call does not block, but is at " + Arrays.toString(thread.getStackTrace()));
    }

    private static boolean inModule(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith("org.bsdsocket.") && !name.startsWith("org.bsdsocket.tck."));
    }

    End end() throws InterruptedException {
        End end = ends.poll(SECONDS, TimeUnit.SECONDS);
        if (end == null) {
            throw new AssertionError("the call has not ended within " + SECONDS + " s; its thread is at "
                    + Arrays.toString(thread.getStackTrace()));
        }
        return end;
    }
}
