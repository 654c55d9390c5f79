package org.bsdsocket.tck.tests.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Map;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.ByteStream;
import org.bsdsocket.FileMode;
import org.bsdsocket.FileOptions;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketPair;
import org.bsdsocket.TextStream;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class MakefileTest {

    private static final FileOptions UTF_8 = FileOptions.DEFAULT.encoding("utf-8");

    @Test
    @Asserts("socket.socket.makefile#1")
    void readsTextUnlessToldOtherwise(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        BufferedReader in = kit.track(pair.second().makefile());
        pair.first().sendall(Bytes.of("one\ntwo\n"));
        assertThat(kit.within(Bytes.SOON, in::readLine)).isEqualTo("one");
        assertThat(kit.within(Bytes.SOON, in::readLine)).isEqualTo("two");
    }

    @Test
    @Asserts("socket.socket.makefile#2")
    void writtenTextArrivesEncoded(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Writer out = kit.track(pair.first().makefile(FileMode.W, UTF_8));
        out.write("h\u00e9 \ud83d\ude00");
        out.flush();
        assertThat(Bytes.readText(kit, pair.second(), 8)).isEqualTo("h\u00c3\u00a9 \u00f0\u009f\u0098\u0080");
    }

    @Test
    @Asserts("socket.socket.makefile#3")
    void itsDataIsTheSockets(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        InputStream in = kit.track(pair.first().makefile(FileMode.RB));
        OutputStream out = kit.track(pair.first().makefile(FileMode.WB));
        pair.second().sendall(Bytes.of("in"));
        assertThat(kit.within(Bytes.SOON, () -> in.readNBytes(2))).isEqualTo(Bytes.of("in"));
        out.write(Bytes.of("out"));
        out.flush();
        assertThat(Bytes.readText(kit, pair.second(), 3)).isEqualTo("out");
        ByteStream both = kit.track(pair.first().makefile(FileMode.RWB));
        pair.second().sendall(Bytes.of("in"));
        assertThat(kit.within(Bytes.SOON, () -> both.in().readNBytes(2))).isEqualTo(Bytes.of("in"));
        both.out().write(Bytes.of("both"));
        both.out().flush();
        assertThat(Bytes.readText(kit, pair.second(), 4)).isEqualTo("both");
    }

    @Test
    @Asserts("socket.socket.makefile#4")
    void theModeDecidesTheType(Kit kit) throws Exception {
        Socket socket = kit.tcpPair().first();
        Map<String, Class<?>> types = Map.of(
                "", BufferedReader.class,
                "r", BufferedReader.class,
                "w", Writer.class,
                "wr", TextStream.class,
                "b", InputStream.class,
                "br", InputStream.class,
                "bw", OutputStream.class,
                "rbw", ByteStream.class);
        types.forEach((mode, type) -> kit.track(made(socket, mode, type)));
    }

    private static Closeable made(Socket socket, String mode, Class<?> type) {
        try {
            Closeable file = FileMode.of(mode).type().cast(socket.makefile(FileMode.of(mode)));
            assertThat(file).as("file object of mode '" + mode + "'").isInstanceOf(type);
            return file;
        } catch (IOException | ClassCastException e) {
            throw new AssertionError("mode '" + mode + "' should give " + type.getSimpleName(), e);
        }
    }

    @Test
    @Asserts("socket.socket.makefile#5")
    void bytesPassUnchanged(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        ByteStream file = kit.track(pair.first().makefile(FileMode.RWB));
        byte[] every = new byte[512];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) (i % 2 == 0 ? '\r' : i / 2);
        }
        pair.second().sendall(every);
        assertThat(kit.within(Bytes.SOON, () -> file.in().readNBytes(every.length)))
                .isEqualTo(every);
        file.out().write(every);
        file.out().flush();
        assertThat(Bytes.read(kit, pair.second(), every.length)).isEqualTo(every);
    }

    @Test
    @Asserts("socket.socket.makefile#6")
    @Uses(Capability.TIMEOUTS)
    void collectsSmallWritesByDefault(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        OutputStream out = kit.track(pair.first().makefile(FileMode.WB));
        out.write(Bytes.of("abc"));
        pair.second().settimeout(Timeout.ofSeconds(0.05));
        kit.raises(TimeoutException.class, () -> pair.second().recv(3));
        out.flush();
        pair.second().settimeout(Timeout.BLOCKING);
        assertThat(Bytes.readText(kit, pair.second(), 3)).isEqualTo("abc");
        out.write(Bytes.of("def"));
        out.close();
        assertThat(Bytes.readText(kit, pair.second(), 3)).as("flushed by close").isEqualTo("def");
    }

    @Test
    @Asserts("socket.socket.makefile#7")
    void withoutBufferingSendsEachWrite(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        OutputStream out = kit.track(pair.first().makefile(FileMode.WB, FileOptions.DEFAULT.buffering(0)));
        out.write(Bytes.of("abc"));
        assertThat(Bytes.readText(kit, pair.second(), 3)).isEqualTo("abc");
    }

    @Test
    @Asserts("socket.socket.makefile#8")
    void lineBufferingSendsFinishedLines(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Writer out = kit.track(pair.first().makefile(FileMode.W, UTF_8.buffering(1)));
        out.write("one\n");
        assertThat(Bytes.readText(kit, pair.second(), 4)).isEqualTo("one\n");
    }

    @Test
    @Asserts("socket.socket.makefile#9")
    void theEncodingIsUsedBothWays(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        TextStream file = kit.track(pair.first().makefile(FileMode.RW, FileOptions.DEFAULT.encoding("utf-16-le")));
        pair.second().sendall(Bytes.of("h\0\u00e9\0\n\0"));
        assertThat(kit.within(Bytes.SOON, file.reader()::readLine)).isEqualTo("h\u00e9");
        file.writer().write("h\u00e9");
        file.writer().flush();
        assertThat(Bytes.readText(kit, pair.second(), 4)).isEqualTo("h\0\u00e9\0");
    }

    @Test
    @Asserts("socket.socket.makefile#10")
    void errorsDecidesAboutBytesThatAreNoText(Kit kit) throws Exception {
        assertThat(decoded(kit, "replace")).isEqualTo("a\ufffdb");
        assertThat(decoded(kit, "ignore")).isEqualTo("ab");
        assertThat(decoded(kit, "surrogateescape")).isEqualTo("a\udcffb");
        assertThat(decoded(kit, "backslashreplace")).isEqualTo("a\\xffb");
        kit.raises(IOException.class, () -> decoded(kit, "strict"));
        kit.raises(IOException.class, () -> decoded(kit, null));
    }

    private static String decoded(Kit kit, @org.jspecify.annotations.Nullable String errors) throws Exception {
        return read(kit, UTF_8.errors(errors), "a\u00ffb");
    }

    @Test
    @Asserts("socket.socket.makefile#11")
    void eachLineEndReadsAsALineFeed(Kit kit) throws Exception {
        assertThat(read(kit, UTF_8, "a\r\nb\rc\nd\r\r\n")).isEqualTo("a\nb\nc\nd\n\n");
    }

    @Test
    @Asserts("socket.socket.makefile#12")
    void newlineDecidesHowLineEndsAreReadAndWritten(Kit kit) throws Exception {
        String ends = "a\r\nb\rc\nd";
        for (String newline : new String[] {"", "\n", "\r", "\r\n"}) {
            FileOptions options = UTF_8.newline(newline);
            assertThat(read(kit, options, ends)).as("read with newline kept").isEqualTo(ends);
            String written = "a\nb\n".replace("\n", newline.isEmpty() ? "\n" : newline);
            assertThat(written(kit, options, "a\nb\n")).as("written").isEqualTo(written);
        }
    }

    private static String read(Kit kit, FileOptions options, String sent) throws Exception {
        SocketPair pair = kit.tcpPair();
        BufferedReader in = kit.track(pair.second().makefile(FileMode.R, options));
        pair.first().sendall(Bytes.of(sent));
        pair.first().close();
        return kit.within(Bytes.SOON, () -> {
            StringBuilder text = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                text.append((char) c);
            }
            return text.toString();
        });
    }

    private static String written(Kit kit, FileOptions options, String text) throws Exception {
        SocketPair pair = kit.tcpPair();
        try (Writer out = pair.first().makefile(FileMode.W, options)) {
            out.write(text);
        }
        pair.first().close();
        return Bytes.text(kit.within(Bytes.SOON, () -> Bytes.readAll(pair.second())));
    }

    @Test
    @Asserts("socket.socket.makefile#13")
    void refusesUnbufferedText(Kit kit) throws Exception {
        Socket socket = kit.tcpPair().first();
        for (FileMode<?> mode : new FileMode<?>[] {FileMode.R, FileMode.W, FileMode.RW}) {
            kit.raises(IllegalArgumentException.class, () -> socket.makefile(mode, FileOptions.DEFAULT.buffering(0)));
        }
    }

    @Test
    @Asserts("socket.socket.makefile#14")
    void aReadThatWaitsTooLongTimesOut(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.second().settimeout(Timeout.ofSeconds(0.05));
        InputStream in = kit.track(pair.second().makefile(FileMode.RB));
        kit.within(Bytes.SOON, () -> kit.raises(TimeoutException.class, () -> in.read()));
    }

    @Test
    @Asserts("socket.socket.makefile#15")
    void whatIsReadAfterATimeoutIsRecorded(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.second().settimeout(Timeout.ofSeconds(0.05));
        InputStream in = kit.track(pair.second().makefile(FileMode.RB));
        kit.within(Bytes.SOON, () -> kit.raises(TimeoutException.class, () -> in.read()));
        pair.second().settimeout(Timeout.BLOCKING);
        pair.first().sendall(Bytes.of("x"));
        try {
            int next = kit.within(Bytes.SOON, () -> in.read());
            kit.observe("reads on");
            assertThat(next).isEqualTo('x');
        } catch (IOException refused) {
            kit.observe("refuses: " + refused.getMessage());
        }
    }

    @Test
    @Asserts("socket.socket.makefile#16")
    void closingItLeavesTheSocketUsable(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().makefile(FileMode.RB).close();
        pair.first().makefile(FileMode.W, UTF_8).close();
        pair.first().sendall(Bytes.of("abc"));
        assertThat(Bytes.readText(kit, pair.second(), 3)).isEqualTo("abc");
    }

    @Test
    @Asserts("socket.socket.makefile#17")
    @Uses(Capability.TIMEOUTS)
    void theConnectionEndsWithTheLastOfThem(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Socket socket = pair.first();
        InputStream one = kit.track(socket.makefile(FileMode.RB));
        InputStream two = kit.track(socket.makefile(FileMode.RB));
        socket.close();
        one.close();
        pair.second().settimeout(Timeout.NON_BLOCKING);
        kit.raises(BlockingIOException.class, "EAGAIN", () -> pair.second().recv(1));
        pair.second().settimeout(Timeout.BLOCKING);
        pair.second().sendall(Bytes.of("x"));
        assertThat(kit.within(Bytes.SOON, () -> two.read())).isEqualTo('x');
        two.close();
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recv(1)))
                .as("at the peer, after the last file object")
                .isEmpty();

        SocketPair other = kit.tcpPair();
        other.first().makefile(FileMode.RB).close();
        other.first().close();
        assertThat(kit.within(Bytes.SOON, () -> other.second().recv(1)))
                .as("at the peer, after the socket")
                .isEmpty();
    }
}
