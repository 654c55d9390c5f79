package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.AddressInfoFlag;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.UnixAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a virtual thread each call gives what it gives on any other. Extend it and say over which native module. */
@org.junit.jupiter.api.Timeout(120)
public abstract class VirtualThreadCallsContract {

    private static final int LARGE = 3_000_000;

    private final SocketModule socket;
    private final Random random = new Random(1);

    @TempDir
    private Path folder;

    protected VirtualThreadCallsContract(SocketModule socket) {
        this.socket = socket;
    }

    @BeforeEach
    void thereAreVirtualThreads() {
        assumeTrue(Threads.VIRTUAL.exist(), "JDK " + Runtime.version().feature() + " has no virtual threads");
    }

    private static <T> FutureTask<T> start(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Threads.VIRTUAL.start(task);
        return task;
    }

    private static <T> T get(FutureTask<T> task) throws Exception {
        return task.get(30, TimeUnit.SECONDS);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] all(Socket s, int count) throws Exception {
        ByteBuffer data = ByteBuffer.allocate(count);
        while (data.hasRemaining() && s.recvInto(data) > 0) {
            LockSupport.parkNanos(10_000); // The sender is to meet a full buffer.
        }
        return Arrays.copyOf(data.array(), data.position());
    }

    @Test
    void aStreamTakesAllThatOneSendGivesIt() throws Exception {
        byte[] data = bytes(LARGE);
        try (SocketPair pair = socket.socketpair()) {
            FutureTask<Integer> sent = start(() -> pair.first().send(data));
            assertThat(all(pair.second(), LARGE)).isEqualTo(data);
            assertThat(get(sent)).isEqualTo(LARGE);

            FutureTask<Integer> parts = start(() -> pair.first()
                    .sendmsg(
                            List.of(ByteBuffer.wrap(data, 0, 400_000), ByteBuffer.wrap(data, 400_000, 500_000)),
                            List.of(),
                            MsgFlag.NONE,
                            null));
            assertThat(all(pair.second(), 900_000)).isEqualTo(Arrays.copyOf(data, 900_000));
            assertThat(get(parts)).isEqualTo(900_000);
        }
    }

    @Test
    void waitallWaitsForAll() throws Exception {
        try (SocketPair pair = socket.socketpair()) {
            FutureTask<byte[]> received = start(() -> pair.first().recv(6, Constants.MSG_WAITALL));
            pair.second().send(new byte[] {1, 2, 3});
            LockSupport.parkNanos(20_000_000);
            assertThat(received).isNotDone();
            pair.second().send(new byte[] {4, 5, 6, 7});
            assertThat(get(received)).containsExactly(1, 2, 3, 4, 5, 6);
        }
    }

    @Test
    void receiveTimeoutOfTheSystemIsKept() throws Exception {
        try (SocketPair pair = socket.socketpair()) {
            // A struct timeval: two numbers of one size, seconds and microseconds.
            byte[] value = pair.first().getsockopt(Constants.SOL_SOCKET, Constants.SO_RCVTIMEO, 64);
            ByteBuffer timeval = ByteBuffer.wrap(value).order(ByteOrder.nativeOrder());
            int half = value.length / 2;
            if (half == Long.BYTES) {
                timeval.putLong(half, 30_000);
            } else {
                timeval.putInt(half, 30_000);
            }
            pair.first().setsockopt(Constants.SOL_SOCKET, Constants.SO_RCVTIMEO, value);
            long begin = System.nanoTime();
            assertThat(get(start(() -> {
                        assertThatThrownBy(() -> pair.first().recv(1)).isInstanceOf(BlockingIOException.class);
                        return true;
                    })))
                    .isTrue();
            assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(29_000_000);
        }
    }

    @Test
    void timeoutIsKeptAndNothingWaitsInNonBlockingMode() throws Exception {
        try (SocketPair pair = socket.socketpair()) {
            assertThat(get(start(() -> {
                        pair.first().settimeout(org.bsdsocket.Timeout.ofSeconds(0.02));
                        assertThatThrownBy(() -> pair.first().recv(1)).isInstanceOf(TimeoutException.class);
                        pair.first().settimeout(org.bsdsocket.Timeout.NON_BLOCKING);
                        assertThatThrownBy(() -> pair.first().recv(1)).isInstanceOf(BlockingIOException.class);
                        pair.first().settimeout(org.bsdsocket.Timeout.BLOCKING);
                        assertThatThrownBy(() -> pair.first().recv(1, Constants.MSG_DONTWAIT))
                                .isInstanceOf(BlockingIOException.class);
                        return true;
                    })))
                    .isTrue();
        }
    }

    @Test
    void aReaderAndAWriterAndAnotherReaderWaitForOneSocket() throws Exception {
        byte[] data = bytes(LARGE);
        try (SocketPair pair = socket.socketpair()) {
            FutureTask<byte[]> one = start(() -> pair.first().recv(1));
            FutureTask<byte[]> two = start(() -> pair.first().recv(1));
            FutureTask<Integer> writer = start(() -> pair.first().send(data));
            assertThat(all(pair.second(), LARGE)).isEqualTo(data);
            assertThat(get(writer)).isEqualTo(LARGE);
            pair.second().send(new byte[] {1});
            pair.second().send(new byte[] {2});
            assertThat(get(one)[0] + get(two)[0]).isEqualTo(3);
        }
    }

    @Test
    void aDatagramForAFullQueueWaits() throws Exception {
        try (Socket to = socket.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM);
                Socket from = socket.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM)) {
            UnixAddress address = UnixAddress.of(folder.resolve("queue"));
            to.bind(address);
            int count = 200;
            FutureTask<Integer> sender = start(() -> {
                for (int i = 0; i < count; i++) {
                    from.sendto(new byte[] {(byte) i}, address);
                }
                return count;
            });
            for (int i = 0; i < count; i++) {
                assertThat(to.recv(9)).containsExactly((byte) i);
            }
            assertThat(get(sender)).isEqualTo(count);
        }
    }

    @Test
    void aFileIsSent() throws Exception {
        byte[] data = bytes(LARGE);
        Path file = Files.write(folder.resolve("file"), data);
        try (SocketPair pair = socket.socketpair();
                FileChannel channel = FileChannel.open(file)) {
            FutureTask<Long> sent = start(() -> pair.first().sendfile(channel));
            assertThat(all(pair.second(), LARGE)).isEqualTo(data);
            assertThat(get(sent)).isEqualTo(LARGE);
        }
    }

    @Test
    void manyAcceptAndConnectAtOnce() throws Exception {
        int count = 200;
        try (Socket listener = socket.createServer(new HostPort("127.0.0.1", 0))) {
            HostPort address = (HostPort) listener.getsockname();
            List<FutureTask<byte[]>> ends = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                byte number = (byte) i;
                ends.add(start(() -> {
                    try (Socket conn = listener.accept().conn()) {
                        byte[] data = conn.recv(9);
                        conn.sendall(data);
                        return data;
                    }
                }));
                ends.add(start(() -> {
                    try (Socket client = socket.socket()) {
                        client.connect(address);
                        assertThat(client.getblocking()).isTrue();
                        client.sendall(new byte[] {number});
                        byte[] data = client.recv(9);
                        assertThat(data).containsExactly(number);
                        return data;
                    }
                }));
            }
            for (FutureTask<byte[]> end : ends) {
                assertThat(get(end)).hasSize(1);
            }
        }
    }

    @Test
    void aConnectionThatIsRefusedIsRefusedAndAnotherMayFollow() throws Exception {
        try (Socket bound = socket.socket();
                Socket listener = socket.createServer(new HostPort("127.0.0.1", 0));
                Socket client = socket.socket()) {
            bound.bind(new HostPort("127.0.0.1", 0));
            get(start(() -> {
                assertThatThrownBy(() -> client.connect(bound.getsockname()))
                        .isInstanceOf(org.bsdsocket.ConnectionRefusedException.class);
                client.connect(listener.getsockname());
                assertThat(client.getpeername()).isEqualTo(listener.getsockname());
                return true;
            }));
        }
    }

    @Test
    void namesAreLookedUp() throws Exception {
        List<FutureTask<Integer>> lookups = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lookups.add(start(() -> socket.getaddrinfo(
                            "127.0.0.1", "80", AddressFamily.of(0), Constants.SOCK_STREAM, 0, AddressInfoFlag.NONE)
                    .size()));
        }
        for (FutureTask<Integer> lookup : lookups) {
            assertThat(get(lookup)).isEqualTo(1);
        }
    }
}
