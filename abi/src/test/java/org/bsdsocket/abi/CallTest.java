package org.bsdsocket.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.bsdsocket.abi.libc.LibC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CallTest {

    private final AtomicLong carrier = new AtomicLong(1);
    private final List<Long> signalled = new CopyOnWriteArrayList<>();
    private final LibC libc = FakeLibC.of((proxy, method, args) -> switch (method.getName()) {
        case "pthreadSelf" -> carrier.get();
        case "sigrtmax" -> 64;
        case "signalHandler" -> 1L;
        case "pthreadKill" -> {
            signalled.add((Long) args[0]);
            yield 0;
        }
        case "sigaction", "poll" -> 0;
        case "keepsMemory" -> false;
        default -> throw new UnsupportedOperationException(method.getName());
    });

    // Since JDK 24 a virtual thread that waits for a monitor leaves its carrier, and may come back on another one.
    @Test
    void aVirtualThreadIsWokenOnTheCarrierThatItIsOnAfterWaitingForTheHandle() throws Exception {
        NativeHandle handle = new NativeHandle(new NativeDriver(Tables.GLIBC, libc), 3, Origin.UNKNOWN, true, false);
        Waker waker = new Waker(Tables.GLIBC, libc.waiting());
        Call call = new Call(libc.waiting(), waker, ByteBuffer.allocateDirect(8), true);
        Thread caller = new Thread(() -> call.enter(handle));
        synchronized (handle) {
            caller.start();
            while (caller.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            carrier.set(2);
        }
        caller.join();

        call.wake();

        assertThat(signalled).containsExactly(2L);
        call.leave(handle);
    }

    // A thread that interrupts itself wakes nobody, as one that is interrupted between two lines of JDK 17.
    @Test
    void anInterruptThatFoundNobodyToWakeIsCaughtUpWith() throws Exception {
        assumeThat(Runtime.version().feature())
                .as("from 25 on the JDK sets the status before it looks whom to wake")
                .isLessThan(25);
        NativeHandle handle = new NativeHandle(new NativeDriver(Tables.GLIBC, libc), 3, Origin.UNKNOWN, true, false);
        Waker waker = new Waker(Tables.GLIBC, libc.waiting());
        Call call = new Call(libc.waiting(), waker, ByteBuffer.allocateDirect(8), false);
        assertThat(call.enter(handle)).isTrue();
        try {
            Thread.currentThread().interrupt();
            while (signalled.isEmpty()) {
                Thread.onSpinWait();
            }
        } finally {
            call.leave(handle);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aSignalThatIsNoNumberIsNotPassedOver() {
        System.setProperty(Waker.SIGNAL_PROPERTY, "usr1");
        try {
            assertThatThrownBy(() -> new Waker(Tables.GLIBC, libc.waiting()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is \"usr1\"; expected the number");
        } finally {
            System.clearProperty(Waker.SIGNAL_PROPERTY);
        }
    }
}
