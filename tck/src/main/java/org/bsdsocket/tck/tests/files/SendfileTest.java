package org.bsdsocket.tck.tests.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class SendfileTest {

    private static final int MORE_THAN_FITS = 16 << 20;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    @Asserts("socket.socket.sendfile#1")
    void sendsEveryByte(Kit kit) throws Exception {
        byte[] content = Bytes.pattern(MORE_THAN_FITS);
        SocketPair pair = kit.tcpPair();
        Peer<byte[]> receiver = kit.peer(() -> Bytes.readAll(pair.second()));
        FileChannel file = file(kit, content);
        kit.within(LIMIT, () -> pair.first().sendfile(file));
        pair.first().close();
        byte[] received = receiver.result(LIMIT);
        assertThat(received.length).as("bytes received").isEqualTo(content.length);
        assertThat(java.util.Arrays.mismatch(received, content))
                .as("first byte that differs")
                .isEqualTo(-1);
    }

    @Test
    @Asserts("socket.socket.sendfile#2")
    void returnsTheTotal(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        FileChannel file = file(kit, Bytes.pattern(1000));
        assertThat(kit.within(LIMIT, () -> pair.first().sendfile(file))).isEqualTo(1000);
        FileChannel empty = file(kit, new byte[0]);
        assertThat(kit.within(LIMIT, () -> pair.first().sendfile(empty)))
                .as("of an empty file")
                .isZero();
    }

    @Test
    @Asserts("socket.socket.sendfile#3")
    void sendsWhatIsNoFileOfTheSystem(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        byte[] content = Bytes.pattern(20_000);
        FileChannel file = kit.track(new MemoryFile(content));
        assertThat(kit.within(LIMIT, () -> pair.first().sendfile(file, 5, 19_000L)))
                .isEqualTo(19_000);
        assertThat(Bytes.read(kit, pair.second(), 19_000)).isEqualTo(java.util.Arrays.copyOfRange(content, 5, 19_005));
        assertThat(file.position()).as("position afterwards").isEqualTo(19_005);
    }

    @Test
    @Asserts("socket.socket.sendfile#4")
    void beginsAtTheOffset(Kit kit) throws Exception {
        FileChannel file = file(kit, Bytes.of("abcdefgh"));
        assertThat(sent(kit, file, 3, null)).isEqualTo("defgh");
        assertThat(file.position()).isEqualTo(8);
        SocketPair pair = kit.tcpPair();
        kit.within(LIMIT, () -> pair.first().sendfile(file));
        pair.first().close();
        assertThat(kit.within(LIMIT, () -> Bytes.readAll(pair.second())))
                .as("without an offset, though the file stands at its end")
                .isEqualTo(Bytes.of("abcdefgh"));
    }

    @Test
    @Asserts("socket.socket.sendfile#5")
    void sendsNoMoreThanTheCount(Kit kit) throws Exception {
        FileChannel file = file(kit, Bytes.of("abcdefgh"));
        assertThat(sent(kit, file, 2, 3L)).isEqualTo("cde");
        assertThat(sent(kit, file, 2, 100L)).as("beyond the end").isEqualTo("cdefgh");
    }

    @Test
    @Asserts("socket.socket.sendfile#6")
    void leavesThePositionBehindTheLastByteSent(Kit kit) throws Exception {
        FileChannel file = file(kit, Bytes.of("abcdefgh"));
        sent(kit, file, 2, 3L);
        assertThat(file.position()).isEqualTo(5);
        sent(kit, file, 0, null);
        assertThat(file.position()).isEqualTo(8);
    }

    @Test
    @Asserts("socket.socket.sendfile#7")
    void afterAnErrorThePositionTellsHowMuchWasSent(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().settimeout(Timeout.ofSeconds(0.1));
        FileChannel file = file(kit, new byte[MORE_THAN_FITS]);
        kit.within(
                LIMIT,
                () -> kit.raises(TimeoutException.class, () -> pair.first().sendfile(file)));
        pair.first().close();
        int received = kit.within(LIMIT, () -> Bytes.readAll(pair.second())).length;
        assertThat(received).as("bytes received").isPositive();
        assertThat(file.position()).isEqualTo(received);
    }

    @Test
    @Asserts("socket.socket.sendfile#8")
    void refusesASocketThatIsNoStream(Kit kit) throws Exception {
        Socket datagrams = kit.udpPair().first();
        FileChannel file = file(kit, Bytes.of("abc"));
        kit.raises(IllegalArgumentException.class, () -> datagrams.sendfile(file));
    }

    @Test
    @Asserts("socket.socket.sendfile#9")
    void refusesANonBlockingSocket(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().settimeout(Timeout.NON_BLOCKING);
        FileChannel file = file(kit, Bytes.of("abc"));
        kit.raises(IllegalArgumentException.class, () -> pair.first().sendfile(file));
        pair.second().settimeout(Timeout.NON_BLOCKING);
        kit.raises(BlockingIOException.class, "EAGAIN", () -> pair.second().recv(1));
    }

    private static FileChannel file(Kit kit, byte[] content) throws IOException {
        Path path = Files.write(Files.createTempFile(kit.directory(), "file", ""), content);
        return kit.track(FileChannel.open(path));
    }

    private static String sent(Kit kit, FileChannel file, long offset, @org.jspecify.annotations.Nullable Long count)
            throws Exception {
        SocketPair pair = kit.tcpPair();
        kit.within(LIMIT, () -> pair.first().sendfile(file, offset, count));
        pair.first().close();
        return Bytes.text(kit.within(LIMIT, () -> Bytes.readAll(pair.second())));
    }
}
