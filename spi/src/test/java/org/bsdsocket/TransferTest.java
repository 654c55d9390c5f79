package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.SocketDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buffers, messages, files and options on their way to the driver. */
class TransferTest {

    private final FakeDriver driver = new FakeDriver();

    @TempDir
    private Path folder;

    @Test
    void lengthsAreCheckedBeforeAnyCall() throws OSException {
        Socket socket = driver.socket(Timeout.BLOCKING);
        ByteBuffer two = ByteBuffer.allocate(2);

        assertThatThrownBy(() -> socket.recv(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> socket.recvfrom(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> socket.recvmsg(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> socket.recvmsg(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> socket.recvInto(two, 3, MsgFlag.NONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> socket.recvInto(two, -1, MsgFlag.NONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> socket.recvInto(two.asReadOnlyBuffer())).isInstanceOf(IllegalArgumentException.class);
        for (int buflen : new int[] {0, -1, 1025}) {
            assertThatThrownBy(() -> socket.getsockopt(Constants.SOL_SOCKET, Constants.SO_ERROR, buflen))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(driver.calls).isEmpty();
    }

    @Test
    void flagsThatABackendHasNotAreRefusedBeforeAnyWait() throws OSException {
        driver.capabilities.remove(Capability.MESSAGE_FLAGS);
        driver.capabilities.remove(Capability.ANCILLARY_DATA);
        Socket socket = driver.socket(Timeout.ofSeconds(5));
        ByteBuffer two = ByteBuffer.allocate(2);
        MsgFlag peek = Constants.MSG_PEEK;

        refused(Capability.MESSAGE_FLAGS, () -> socket.recv(1, peek));
        refused(Capability.MESSAGE_FLAGS, () -> socket.recv(0, peek));
        refused(Capability.MESSAGE_FLAGS, () -> socket.recvInto(two, 0, peek));
        refused(Capability.MESSAGE_FLAGS, () -> socket.recvfrom(1, peek));
        refused(Capability.MESSAGE_FLAGS, () -> socket.recvfromInto(two, 0, peek));
        refused(Capability.MESSAGE_FLAGS, () -> socket.send(two, peek));
        refused(Capability.MESSAGE_FLAGS, () -> socket.sendall(two, peek));
        refused(Capability.MESSAGE_FLAGS, () -> socket.sendto(two, peek, new HostPort("localhost", 9)));
        refused(Capability.ANCILLARY_DATA, () -> socket.recvmsg(1));
        refused(Capability.ANCILLARY_DATA, () -> socket.recvmsgInto(List.of(two)));
        refused(Capability.ANCILLARY_DATA, () -> socket.sendmsg(List.of(two)));

        assertThat(driver.calls).isEmpty();
        assertThat(two.remaining()).isEqualTo(2);
    }

    private static void refused(Capability capability, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        refusal -> assertThat(refusal.capability()).isEqualTo(capability));
    }

    @Test
    void noMemoryIsAskedForThatCannotBeFilled() throws OSException {
        List<Integer> rooms = new ArrayList<>();
        Driver answers = (method, room) -> driver.on(method, args -> {
            rooms.add(room.of(args));
            throw FakeDriver.failure("ECONNRESET", method);
        });
        Socket socket = driver.socket(Timeout.BLOCKING);
        answers.answer("recv", args -> (Integer) args[1]);
        answers.answer("recvfrom", args -> ((ByteBuffer) args[1]).remaining());
        answers.answer("recvmsg", args -> ((ByteBuffer) ((List<?>) args[1]).get(0)).remaining());
        answers.answer("recv", args -> (Integer) args[1]);

        int much = Integer.MAX_VALUE;
        assertThatThrownBy(() -> socket.recv(much)).isInstanceOf(ConnectionResetException.class);
        assertThatThrownBy(() -> socket.recvfrom(much)).isInstanceOf(ConnectionResetException.class);
        assertThatThrownBy(() -> socket.recvmsg(much)).isInstanceOf(ConnectionResetException.class);
        assertThatThrownBy(() -> socket.recv(much, Constants.MSG_WAITALL)).isInstanceOf(ConnectionResetException.class);

        assertThat(rooms.subList(0, 3)).allMatch(room -> room >= 1 << 20 && room <= 1 << 24);
        assertThat(rooms.get(3)).as("waiting for all of it").isEqualTo(much);
    }

    private interface Room {
        int of(Object[] args);
    }

    private interface Driver {
        void answer(String method, Room room);
    }

    @Test
    void aDatagramOfIpIsNeverLongerThanItsLengthField() throws OSException {
        Socket socket = driver.module().socket(Constants.AF_INET, Constants.SOCK_DGRAM);
        driver.on("recvfrom", args -> {
            assertThat(((ByteBuffer) args[1]).remaining()).isEqualTo(0xffff);
            return new SocketDriver.ReceivedFrom(0, null);
        });

        assertThat(socket.recvfrom(Integer.MAX_VALUE).data()).isEmpty();
    }

    @Test
    void ofAMessageThatWasCutOnlyWhatCameIsReturned() throws OSException {
        driver.give("recvmsg", new SocketDriver.Message(10, List.of(), 0, null));

        assertThat(driver.socket(Timeout.BLOCKING).recvmsg(3).data()).hasSize(3);
    }

    @Test
    void limitOfTheBufferIsPutBack() throws OSException {
        driver.on("recv", args -> {
            ByteBuffer buffer = (ByteBuffer) args[1];
            assertThat(buffer.remaining()).isEqualTo(3);
            buffer.put((byte) 1);
            return 1;
        });
        ByteBuffer buffer = ByteBuffer.allocate(8).position(2);

        assertThat(driver.socket(Timeout.BLOCKING).recvInto(buffer, 3, MsgFlag.NONE))
                .isEqualTo(1);
        assertThat(buffer.position()).isEqualTo(3);
        assertThat(buffer.limit()).isEqualTo(8);
    }

    @Test
    void nothingAskedForIsNothingDone() throws OSException {
        Socket socket = driver.socket(Timeout.BLOCKING);

        assertThat(socket.recv(0)).isEmpty();
        assertThat(socket.recvInto(ByteBuffer.allocate(0))).isZero();
        assertThat(driver.calls).isEmpty();
    }

    @Test
    void descriptorsOfAMessageThatCannotBeHandedOverAreClosed() throws OSException {
        List<Object> closed = new ArrayList<>();
        byte[] fds = ByteBuffer.allocate(10)
                .order(ByteOrder.nativeOrder())
                .putInt(71)
                .putInt(72)
                .array();
        Control rights =
                new Control(FakeDriver.CONSTANTS.number("SOL_SOCKET"), FakeDriver.CONSTANTS.number("SCM_RIGHTS"), fds);
        // More bytes than there was room for: no driver says so, and every step after the call can fail like this.
        driver.give("recvmsg", new SocketDriver.Message(-1, List.of(rights), 0, null));
        for (int i = 0; i < 2; i++) {
            driver.on("closeDescriptor", args -> {
                closed.add(args[0]);
                throw FakeDriver.failure("EBADF", "close");
            });
        }
        Socket socket = driver.socket(Timeout.BLOCKING);

        assertThatThrownBy(() -> socket.recvmsg(4, 64))
                .isInstanceOf(RuntimeException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(2));
        assertThat(closed).containsExactly(71L, 72L);
    }

    @Test
    void flagsThatThePlatformLacksAreRefused() throws OSException {
        Socket socket = driver.socket(Timeout.BLOCKING);

        assertThatThrownBy(() -> socket.recv(1, Constants.MSG_PEEK.or(Constants.MSG_BCAST)))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("MSG_BCAST")
                .hasMessageContaining("test");
        assertThat(driver.calls).isEmpty();
    }

    @Test
    void fileGoesByTheSystemAndItsPositionFollows() throws Exception {
        driver.give("sendfile", 4L).give("sendfile", 2L).give("sendfile", 0L);
        try (FileChannel file = file(10)) {
            assertThat(driver.socket(Timeout.BLOCKING).sendfile(file, 3, null)).isEqualTo(6);
            assertThat(file.position()).isEqualTo(9);
        }
        assertThat(driver.calls).containsExactly("sendfile", "sendfile", "sendfile");
    }

    @Test
    void countEndsTheFileWithoutAnotherCall() throws Exception {
        driver.give("sendfile", 4L);
        try (FileChannel file = file(10)) {
            assertThat(driver.socket(Timeout.BLOCKING).sendfile(file, 3, 4L)).isEqualTo(4);
        }
        assertThat(driver.calls).containsExactly("sendfile");
    }

    @Test
    void fileThatTheSystemDoesNotTakeIsReadAndSent() throws Exception {
        List<Integer> sent = sendsAll();
        driver.fail("sendfile", "EINVAL");
        try (FileChannel file = file(10_000)) {
            assertThat(driver.socket(Timeout.BLOCKING).sendfile(file, 1000, null))
                    .isEqualTo(9000);
            assertThat(file.position()).isEqualTo(10_000);
        }
        assertThat(sent.stream().mapToInt(Integer::intValue).sum()).isEqualTo(9000);
    }

    @Test
    void backendWithoutSendfileReadsAndSends() throws Exception {
        driver.capabilities.remove(Capability.SENDFILE);
        sendsAll();
        try (FileChannel file = file(10)) {
            assertThat(driver.socket(Timeout.BLOCKING).sendfile(file, 2, 5L)).isEqualTo(5);
            assertThat(file.position()).isEqualTo(7);
        }
        assertThat(driver.calls).containsExactly("send");
    }

    @Test
    void positionTellsHowMuchWasSentBeforeAnErrorAndAnInterruptSparesTheFile() throws Exception {
        driver.give("sendfile", 4L).on("sendfile", args -> {
            Thread.currentThread().interrupt();
            throw FakeDriver.failure("EINTR", "sendfile");
        });
        Socket socket = driver.socket(Timeout.BLOCKING);
        try (FileChannel file = file(10)) {
            assertThatThrownBy(() -> socket.sendfile(file)).isInstanceOf(InterruptedOSException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(file.position()).isEqualTo(4);
        }
    }

    @Test
    void sendfileRefusesWhatItCannotDo() throws Exception {
        try (FileChannel file = file(1)) {
            Socket stream = driver.socket(Timeout.BLOCKING);
            assertThatThrownBy(() -> stream.sendfile(file, 0, 0L)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> stream.sendfile(file, -1, null)).isInstanceOf(IllegalArgumentException.class);
            Socket impatient = driver.socket(Timeout.NON_BLOCKING);
            assertThatThrownBy(() -> impatient.sendfile(file)).isInstanceOf(IllegalArgumentException.class);
            Socket datagram = driver.module().socket(Constants.AF_INET, Constants.SOCK_DGRAM);
            assertThatThrownBy(() -> datagram.sendfile(file)).isInstanceOf(IllegalArgumentException.class);
            FileChannel closed = file(1);
            closed.close();
            assertThatThrownBy(() -> stream.sendfile(closed))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("closed");
        }
        try (FileChannel written = FileChannel.open(folder.resolve("file"), StandardOpenOption.WRITE)) {
            driver.capabilities.remove(Capability.SENDFILE);
            Socket stream = driver.socket(Timeout.BLOCKING);
            assertThatThrownBy(() -> stream.sendfile(written))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("writing only");
        }
        assertThat(driver.calls).doesNotContain("sendfile", "send");
    }

    private List<Integer> sendsAll() {
        List<Integer> sent = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            driver.on("send", args -> {
                ByteBuffer bytes = (ByteBuffer) args[1];
                sent.add(bytes.remaining());
                bytes.position(bytes.limit());
                return sent.get(sent.size() - 1);
            });
        }
        return sent;
    }

    private FileChannel file(int size) throws Exception {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) 'x');
        return FileChannel.open(Files.write(folder.resolve("file"), content), StandardOpenOption.READ);
    }

    @Test
    void whatCameIsShownAsPythonShowsIt() {
        byte[] data = {'h', 'i', 0};
        assertThat(new Received(data, new HostPort("::1", 7))).hasToString("(b'hi\\x00', ('::1', 7))");
        assertThat(new RecvMsg(data, List.of(new ControlMessage(1, 2, data)), 8, null))
                .hasToString("(b'hi\\x00', [(1, 2, b'hi\\x00')], 8, None)");
        assertThat(new RecvFds(data, new long[] {3, 4}, 0, UnixAddress.of("/x")))
                .hasToString("(b'hi\\x00', [3, 4], 0, '/x')");
    }
}
