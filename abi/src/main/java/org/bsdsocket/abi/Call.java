package org.bsdsocket.abi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import org.bsdsocket.abi.libc.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * A thread's part in a system call that may block: how others end it.
 *
 * <p>One for each thread, used again for each call. Others wake it with a signal whose handler does nothing, so that the
 * system call returns EINTR. A signal that arrives a moment before the system call begins has no effect, hence it is sent
 * again until the thread has left.
 *
 * <pre>
 *   IDLE --enter--> CALLING --leave--> IDLE
 *                   CALLING --wake---> WOKEN --leave--> IDLE
 * </pre>
 *
 * Signals are sent only while WOKEN and under this object's monitor. A thread that leaves while WOKEN takes the monitor, so
 * none is sent after that, and then makes one more system call, at whose end the kernel delivers what is still pending. So
 * no signal of ours reaches a thread in somebody else's system call.
 */
final class Call {

    private static final int IDLE = 0;
    private static final int CALLING = 1;
    private static final int WOKEN = 2;

    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Call.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Waiting waiting;
    private final Waker waker;
    private final ByteBuffer noDescriptors;
    private final boolean carried;

    /** Whose call it is; null where it passes from one virtual thread to the next. Those set their status before all else. */
    private final @Nullable Thread owner;

    private final InterruptHook hook = new InterruptHook(this::interrupted);

    private volatile int state = IDLE;

    /** Written by the owner. */
    private volatile long thread;

    /** Neighbours in a {@link NativeHandle}, guarded by its monitor. */
    @Nullable
    Call next;

    @Nullable
    Call previous;

    /**
     * @param noDescriptors any direct buffer
     * @param carried whether the thread is a virtual one, whose system thread is another each time
     */
    Call(Waiting waiting, Waker waker, ByteBuffer noDescriptors, boolean carried) {
        this.waiting = waiting;
        this.waker = waker;
        this.noDescriptors = noDescriptors;
        this.carried = carried;
        this.thread = waiting.pthreadSelf();
        this.owner = carried ? null : Thread.currentThread();
        if (!carried) {
            waker.lostInterrupts().watch(this);
        }
    }

    /** Begins a call; false, and nothing has begun, if the handle is closed. */
    boolean enter(NativeHandle handle) {
        locate();
        STATE.setRelease(this, CALLING);
        hook.arm();
        if (handle.enter(this)) {
            // Waiting for a monitor, a virtual thread may have changed its carrier; from here on it stays.
            locate();
            return true;
        }
        end();
        return false;
    }

    private void locate() {
        if (carried) {
            thread = waiting.pthreadSelf();
        }
    }

    void leave(NativeHandle handle) {
        handle.leave(this);
        end();
    }

    private void end() {
        hook.disarm();
        if (!STATE.compareAndSet(this, CALLING, IDLE)) {
            synchronized (this) {
                state = IDLE;
            }
            waiting.poll(noDescriptors, 0, 0);
        }
    }

    /** Ends the call that the thread is in, if it blocks; whoever wakes repeats {@link #signal} until it has left. */
    void wake() {
        STATE.compareAndSet(this, CALLING, WOKEN);
        signal();
    }

    /** The same on behalf of an interrupting thread, which does not wait. */
    private void interrupted() {
        if (STATE.compareAndSet(this, CALLING, WOKEN)) {
            signal();
            waker.repeat(this);
        }
    }

    /** Does what an interrupt should have done that found nobody to wake; false if the thread has ended. */
    boolean catchUp() {
        if (owner == null || !owner.isAlive()) {
            return false;
        }
        if (state == CALLING && owner.isInterrupted()) {
            interrupted();
        }
        return true;
    }

    /** Sends one signal if the thread has not left since it was woken. */
    synchronized boolean signal() {
        if (state != WOKEN) {
            return false;
        }
        waiting.pthreadKill(thread, waker.signal());
        return true;
    }
}
