package org.bsdsocket.tck.tests.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.bsdsocket.Constants;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.KitException;
import org.bsdsocket.tck.UnmetException;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class FromfdTest {

    @Test
    @Asserts("socket.fromfd#1")
    void isTheSameConnection(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Socket made = kit.track(socket.fromfd(pair.first().fileno(), Constants.AF_INET, Constants.SOCK_STREAM, 0));
        assertThat(made.getpeername()).isEqualTo(pair.second().getsockname());
        made.sendall(Bytes.of("x"));
        assertThat(Bytes.readText(kit, pair.second(), 1)).isEqualTo("x");
    }

    @Test
    @Asserts("socket.fromfd#2")
    void isADuplicate(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        long original = pair.first().fileno();
        Socket made = socket.fromfd(original, Constants.AF_INET, Constants.SOCK_STREAM, 0);
        assertThat(made.fileno()).isNotEqualTo(original);
        made.close();
        pair.first().sendall(Bytes.of("x"));
        assertThat(Bytes.readText(kit, pair.second(), 1)).isEqualTo("x");
    }

    @Test
    @Asserts("socket.fromfd#3")
    void showsWhatItWasToldToBe(SocketModule socket, Kit kit) throws Exception {
        long stream = kit.tcpPair().first().fileno();
        Socket made = kit.track(socket.fromfd(stream, Constants.AF_UNIX, Constants.SOCK_DGRAM, 42));
        assertThat(made.family()).isEqualTo(Constants.AF_UNIX);
        assertThat(made.type()).isEqualTo(Constants.SOCK_DGRAM);
        assertThat(made.proto()).isEqualTo(42);
    }

    @Test
    @Asserts("socket.fromfd#4")
    void hasNoProtocolUnlessTold(SocketModule socket, Kit kit) throws Exception {
        long stream = kit.tcpPair().first().fileno();
        assertThat(kit.track(socket.fromfd(stream, Constants.AF_INET, Constants.SOCK_STREAM))
                        .proto())
                .isZero();
    }

    @Test
    @Asserts("socket.fromfd#5")
    void whatIsNoSocketIsFoundOut(SocketModule socket, Kit kit) throws Exception {
        socket.fromfd(kit.udp().fileno(), Constants.AF_INET, Constants.SOCK_DGRAM)
                .close();
        Path path = kit.directory().resolve("file");
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(file.isOpen()).isTrue();
            Socket made;
            try {
                made = kit.track(socket.fromfd(descriptorOf(path), Constants.AF_INET, Constants.SOCK_STREAM));
            } catch (OSException e) {
                kit.observe("refused at once: " + e.errnoName());
                return;
            }
            OSException first = kit.raises(OSException.class, made::getsockname);
            kit.observe("refused at its first use: " + first.errnoName());
        }
    }

    @Test
    @Asserts("socket.fromfd#6")
    void isTakenToBeBlocking(SocketModule socket, Kit kit) throws Exception {
        Socket source = kit.udp();
        assertThat(kit.track(socket.fromfd(source.fileno(), Constants.AF_INET, Constants.SOCK_DGRAM))
                        .gettimeout())
                .isEqualTo(Timeout.BLOCKING);
        source.settimeout(Timeout.NON_BLOCKING);
        assertThat(kit.track(socket.fromfd(source.fileno(), Constants.AF_INET, Constants.SOCK_DGRAM))
                        .gettimeout())
                .as("over a descriptor that does not block")
                .isEqualTo(Timeout.BLOCKING);
    }

    @Test
    @Asserts("socket.fromfd#7")
    void isNotInheritable(SocketModule socket, Kit kit) throws Exception {
        Socket source = kit.udp();
        source.setInheritable(true);
        Socket made = kit.track(socket.fromfd(source.fileno(), Constants.AF_INET, Constants.SOCK_DGRAM));
        assertThat(made.getInheritable()).isFalse();
        assertThat(kit.flags(made.fileno()).closeOnExec()).isTrue();
    }

    private static long descriptorOf(Path path) throws Exception {
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            throw new UnmetException("the descriptor of a file is found in /proc/self/fd, which is not here");
        }
        List<Path> all;
        try (Stream<Path> entries = Files.list(open)) {
            all = entries.toList();
        }
        for (Path entry : all) {
            if (Files.exists(entry) && Files.isSameFile(entry, path)) {
                return Long.parseLong(entry.getFileName().toString());
            }
        }
        throw new KitException("no descriptor leads to " + path);
    }
}
