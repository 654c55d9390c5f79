package org.bsdsocket.abi;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Platform threads that make the calls for which a virtual thread has no way to wait: name lookups, and what neither
 * MSG_DONTWAIT nor epoll(7) covers.
 *
 * <p>One thread for each call that is under way, without a bound: with one, calls that wait for each other could use it up.
 * A thread that has nothing to do lingers for a few seconds.
 */
final class Errands {

    private static final long LINGER_SECONDS = 5;

    private final ThreadPoolExecutor threads;

    Errands() {
        threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, LINGER_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(null, task, "bsdsocket-errand", 0, false);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** What a thread is sent for. */
    interface Errand<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Runs it on another thread and waits. An interrupt is passed on, and what becomes of the call then is up to it; the
     * caller's status is kept.
     */
    <T, E extends Exception> T run(Errand<T, E> errand) throws E {
        Task<T, E> task = new Task<>(errand);
        threads.execute(task);
        return task.await();
    }

    private static final class Task<T, E extends Exception> implements Runnable {

        private final Errand<T, E> errand;
        private final Thread sender = Thread.currentThread();

        /** Null before it starts and after it has ended. Guarded by this, as is the flag. */
        private @Nullable Thread runner;

        private boolean interrupted;

        /** Written before {@code done}, read after it. */
        private @Nullable T result;

        private @Nullable Throwable failure;
        private volatile boolean done;

        Task(Errand<T, E> errand) {
            this.errand = errand;
        }

        @Override
        public void run() {
            begin();
            try {
                result = errand.run();
            } catch (Throwable e) {
                failure = e;
            } finally {
                end();
                done = true;
                LockSupport.unpark(sender);
            }
        }

        private synchronized void begin() {
            runner = Thread.currentThread();
            if (interrupted) {
                runner.interrupt();
            }
        }

        private synchronized void end() {
            runner = null;
            // The interrupt was for this errand; the next is somebody else's.
            Thread.interrupted();
        }

        private synchronized void interrupt() {
            interrupted = true;
            if (runner != null) {
                runner.interrupt();
            }
        }

        T await() throws E {
            boolean status = false;
            while (!done) {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    status = true;
                    interrupt();
                }
            }
            if (status) {
                Thread.currentThread().interrupt();
            }
            return outcome();
        }

        // An errand throws errors, unchecked exceptions or an E; if it threw nothing, it returned a T.
        @SuppressWarnings({"unchecked", "NullAway"})
        private T outcome() throws E {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (E) failure;
            }
            return result;
        }
    }
}
