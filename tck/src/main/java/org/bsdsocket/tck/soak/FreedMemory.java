package org.bsdsocket.tck.soak;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Constants;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.UnavailableException;

/** The program of {@link FreedMemoryContract}: a line for each thing that is wrong, and one at the end. */
final class FreedMemory {

    private static final int SIZE = 1 << 16;
    private static final int ROUNDS = 10;
    private static final byte[] TEXT = "through".getBytes(StandardCharsets.UTF_8);

    private interface Call {
        void with(Socket s, ByteBuffer buffer) throws Exception;
    }

    private static final Map<String, Call> SENDING = new LinkedHashMap<>();
    private static final Map<String, Call> RECEIVING = new LinkedHashMap<>();

    static {
        SENDING.put("send", (s, buffer) -> s.send(buffer));
        SENDING.put("sendall", (s, buffer) -> s.sendall(buffer, MsgFlag.NONE));
        SENDING.put("sendmsg", (s, buffer) -> s.sendmsg(List.of(ByteBuffer.wrap(TEXT), buffer)));
        RECEIVING.put("recvInto", (s, buffer) -> s.recvInto(buffer));
        RECEIVING.put("recvInto, all", (s, buffer) -> s.recvInto(buffer, 0, Constants.MSG_WAITALL));
        RECEIVING.put("recvfromInto", (s, buffer) -> s.recvfromInto(buffer, 0, MsgFlag.NONE));
        RECEIVING.put("recvmsgInto", (s, buffer) -> s.recvmsgInto(List.of(buffer)));
    }

    private final SocketModule socket;
    private final Threads kind;

    private FreedMemory(SocketModule socket, Threads kind) {
        this.socket = socket;
        this.kind = kind;
    }

    public static void main(String[] args) throws Exception {
        SocketModule socket = SocketModule.load(args[0]);
        for (Threads kind : Threads.values()) {
            FreedMemory trial = new FreedMemory(socket, kind);
            for (Arenas arena : Arenas.values()) {
                trial.onThread(() -> trial.memoryThatIsThereServes(arena));
                trial.onThread(() -> trial.memoryThatIsGoneIsRefused(arena));
            }
            trial.onThread(trial::memoryOfAnotherThreadIsRefused);
            for (int round = 0; round < ROUNDS; round++) {
                trial.memoryThatGoesMeanwhileIsLeftAlone();
            }
        }
        System.out.println("survived");
    }

    private interface Part {
        void run() throws Exception;
    }

    private void onThread(Part part) throws Exception {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            part.run();
            return true;
        });
        kind.start(task);
        task.get(30, TimeUnit.SECONDS);
    }

    private void memoryThatIsThereServes(Arenas kind) throws Exception {
        Arenas.Lent there = kind.lend(TEXT.length);
        try (SocketPair pair = socket.socketpair()) {
            for (Call sending : SENDING.values()) {
                there.buffer().clear().put(TEXT).flip();
                if (!refused(() -> sending.with(pair.first(), there.buffer()))) {
                    expect(!there.buffer().hasRemaining(), "what was sent is behind the buffer's position");
                    String received = new String(pair.second().recv(99), StandardCharsets.UTF_8) + rest(pair.second());
                    expect(received.replace("through", "").isEmpty(), "the bytes of an open arena are sent");
                }
            }
            for (Map.Entry<String, Call> receiving : RECEIVING.entrySet()) {
                there.buffer().clear().put(new byte[TEXT.length]).clear();
                pair.first().send(TEXT);
                if (refused(() -> receiving.getValue().with(pair.second(), there.buffer()))) {
                    pair.second().recv(TEXT.length);
                } else {
                    byte[] received = new byte[TEXT.length];
                    there.buffer().get(0, received);
                    expect(
                            new String(received, StandardCharsets.UTF_8).equals("through"),
                            receiving.getKey() + " fills the buffer of an open arena");
                    expect(there.buffer().position() == TEXT.length, receiving.getKey() + " moves its position");
                }
            }
        } finally {
            there.arena().close();
        }
    }

    private void memoryThatIsGoneIsRefused(Arenas kind) throws Exception {
        Arenas.Lent gone = kind.lend(SIZE);
        gone.arena().close();
        isRefused(gone.buffer(), "of a closed arena");
    }

    private void memoryOfAnotherThreadIsRefused() throws Exception {
        FutureTask<Arenas.Lent> other = new FutureTask<>(() -> Arenas.CONFINED.lend(SIZE));
        Threads.PLATFORM.start(other);
        isRefused(other.get().buffer(), "of another thread's arena");
    }

    private void isRefused(ByteBuffer buffer, String whose) throws Exception {
        try (SocketPair pair = socket.socketpair()) {
            pair.first().send(TEXT);
            for (Map.Entry<String, Call> call : RECEIVING.entrySet()) {
                isRefused(call.getKey(), () -> call.getValue().with(pair.second(), buffer), whose);
            }
            expect(pair.second().recv(99).length == TEXT.length, "what nobody received is there still");
            for (Map.Entry<String, Call> call : SENDING.entrySet()) {
                isRefused(call.getKey(), () -> call.getValue().with(pair.first(), buffer), whose);
            }
            expect(rest(pair.second()).isEmpty(), "nothing is sent of a buffer " + whose);
        }
    }

    private static void isRefused(String name, Part call, String whose) throws Exception {
        try {
            expect(refused(call), name + " with a buffer " + whose + " throws");
        } catch (IllegalStateException e) {
            expect(e.getMessage() != null, name + " with a buffer " + whose + " says what is wrong");
        } catch (RuntimeException e) {
            // The JDK has a class for threads that use what is another's, which it throws from buffers themselves.
            expect(
                    e.getClass().getSimpleName().equals("WrongThreadException") && e.getMessage() != null,
                    name + " with a buffer " + whose + " throws the right exception, not " + e);
        }
    }

    /** A call that the backend does not have at all. */
    private static boolean refused(Part call) throws Exception {
        try {
            call.run();
            return false;
        } catch (UnavailableException e) {
            return true;
        }
    }

    private static String rest(Socket s) throws Exception {
        s.settimeout(Timeout.NON_BLOCKING);
        try {
            return new String(s.recv(99), StandardCharsets.UTF_8);
        } catch (BlockingIOException nothing) {
            return "";
        } finally {
            s.settimeout(Timeout.BLOCKING);
        }
    }

    // Memory of the same size that is asked for just after is most likely the same.
    private void memoryThatGoesMeanwhileIsLeftAlone() throws Exception {
        for (Map.Entry<String, Call> receiving : RECEIVING.entrySet()) {
            Arenas.Lent lent = Arenas.SHARED.lend(SIZE);
            try (SocketPair pair = socket.socketpair()) {
                FutureTask<Boolean> call = new FutureTask<>(
                        () -> refused(() -> receiving.getValue().with(pair.second(), lent.buffer())));
                kind.start(call);
                TimeUnit.MILLISECONDS.sleep(10); // Should the call not have begun, it finds the arena closed.
                close(lent.arena());
                ByteBuffer[] next = new ByteBuffer[4];
                for (int i = 0; i < next.length; i++) {
                    next[i] = ByteBuffer.allocateDirect(SIZE);
                }
                byte[] data = new byte[SIZE];
                Arrays.fill(data, (byte) 1);
                pair.first().sendall(data);
                endsWell(receiving.getKey(), call);
                for (ByteBuffer buffer : next) {
                    for (int i = 0; i < SIZE; i++) {
                        if (buffer.get(i) != 0) {
                            throw new AssertionError(receiving.getKey() + " wrote to memory that was freed");
                        }
                    }
                }
            }
        }
    }

    private static void endsWell(String name, FutureTask<Boolean> call) throws Exception {
        try {
            call.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            expect(
                    e.getCause() instanceof IllegalStateException
                            && e.getCause().getMessage() != null,
                    name + " ends with the right exception, not " + e.getCause());
        }
    }

    private static void close(AutoCloseable arena) throws Exception {
        try {
            arena.close();
        } catch (IllegalStateException inUse) {
            return; // A backend that keeps the memory for as long as it uses it is right, too.
        }
    }

    private static void expect(boolean held, String promise) {
        if (!held) {
            System.out.println("not so: " + promise);
        }
    }
}
