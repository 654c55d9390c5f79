package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakefileReadTest {

    private static final FileOptions UTF_8 = FileOptions.DEFAULT.encoding("utf-8");

    private static String everything(ScriptedIo io, FileOptions options) throws IOException {
        StringWriter out = new StringWriter();
        Makefile.open(FileMode.R, options, io).transferTo(out);
        return out.toString();
    }

    private static List<String> lines(FileOptions options, String... pieces) throws IOException {
        ScriptedIo io = new ScriptedIo();
        for (String piece : pieces) {
            io.receives(piece);
        }
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = Makefile.open(FileMode.R, options, io.ends())) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Test
    void everyLineEndEndsALineUnlessOneIsGiven() throws IOException {
        String text = "a\nb\rc\r\nd\n\re";
        assertThat(lines(UTF_8, text)).containsExactly("a", "b", "c", "d", "", "e");
        assertThat(lines(UTF_8.newline(""), text)).containsExactly("a", "b", "c", "d", "", "e");
        assertThat(lines(UTF_8.newline("\n"), text)).containsExactly("a", "b\rc\r", "d", "\re");
        assertThat(lines(UTF_8.newline("\r"), text)).containsExactly("a\nb", "c", "\nd\n", "e");
        assertThat(lines(UTF_8.newline("\r\n"), text)).containsExactly("a\nb\rc", "d\n\re");
    }

    @Test
    void lineEndsMayComeInPieces() throws IOException {
        assertThat(lines(UTF_8, "a\r", "\nb", "\r", "\r\n", "c")).containsExactly("a", "b", "", "c");
        assertThat(lines(UTF_8.newline("\r\n"), "a\r", "\nb\n", "\r\nc\r")).containsExactly("a", "b\n", "c\r");
    }

    @Test
    void onlyTheDefaultTranslatesLineEndsInCharacters() throws IOException {
        String text = "a\nb\rc\r\nd\r";
        assertThat(everything(new ScriptedIo().receives(text).ends(), UTF_8)).isEqualTo("a\nb\nc\nd\n");
        for (String newline : new String[] {"", "\n", "\r", "\r\n"}) {
            assertThat(everything(new ScriptedIo().receives(text).ends(), UTF_8.newline(newline)))
                    .isEqualTo(text);
        }
    }

    @Test
    void aLineIsThereAsSoonAsItsEndIs() throws IOException {
        ScriptedIo io = new ScriptedIo().receives("one\ntw").receives("o\r").receives("\nthree\n");
        BufferedReader in = Makefile.open(FileMode.R, UTF_8, io);
        assertThat(in.readLine()).isEqualTo("one");
        assertThat(io.reads).isEqualTo(1);
        assertThat(in.readLine()).isEqualTo("two");
        assertThat(io.reads).isEqualTo(2);
        assertThat(in.readLine()).isEqualTo("three");
        assertThat(in.ready()).isFalse();
    }

    @Test
    void charactersAreThereAsSoonAsTheyAreWhole() throws IOException {
        ScriptedIo io = new ScriptedIo().receives("a\u00e2\u0082").receives("\u00acb");
        BufferedReader in = Makefile.open(FileMode.R, UTF_8, io);
        assertThat(in.read()).isEqualTo('a');
        assertThat(in.ready()).isFalse();
        assertThat(in.read()).isEqualTo('\u20ac');
        assertThat(in.ready()).isTrue();
        char[] rest = new char[10];
        assertThat(in.read(rest)).isEqualTo(1);
        assertThat(rest[0]).isEqualTo('b');
        assertThat(io.reads).isEqualTo(2);
    }

    @Test
    void linesMayBeLongerThanEveryBuffer() throws IOException {
        String line = "0123456789".repeat(3000);
        assertThat(lines(UTF_8.buffering(100), line + "\n" + line)).containsExactly(line, line);
    }

    @Test
    void aStreamOfLinesEndsWithTheSocket() throws IOException {
        ScriptedIo io = new ScriptedIo().receives("a\r\nb").ends();
        assertThat(Makefile.open(FileMode.R, UTF_8, io).lines()).containsExactly("a", "b");
    }

    // What CPython 3.12 makes of the same bytes.
    @ParameterizedTest
    @CsvSource({
        "utf-8, ignore, x\u00ff\u00e2\u0082y\u00e2\u0082, xy",
        "utf-8, replace, x\u00ff\u00e2\u0082y\u00e2\u0082, x\ufffd\ufffdy\ufffd",
        "utf-8, surrogateescape, x\u00ff\u00e2\u0082y, x\udcff\udce2\udc82y",
        "utf-8, backslashreplace, x\u00ff\u00e2\u0082y\u00e2\u0082, x\\xff\\xe2\\x82y\\xe2\\x82",
        "utf-8, replace, x\u00ed\u00a0\u0080y, x\ufffd\ufffd\ufffdy",
        "utf-8, replace, x\u00f0\u009f\u0098y, x\ufffdy",
        "ascii, replace, x\u00e4y, x\ufffdy",
        "ascii, surrogateescape, x\u00e4y, x\udce4y",
        "latin-1, strict, x\u00e4y, x\u00e4y",
        "utf_8, strict, \u00c3\u00a4, \u00e4",
    })
    void bytesThatAreNoTextGoToTheErrorHandler(String encoding, String errors, String bytes, String expected)
            throws IOException {
        FileOptions options = FileOptions.DEFAULT.encoding(encoding).errors(errors);
        ScriptedIo whole = new ScriptedIo().receives(bytes).ends();
        assertThat(everything(whole, options)).isEqualTo(expected);
        ScriptedIo pieces = new ScriptedIo();
        bytes.chars().forEach(b -> pieces.receives(new byte[] {(byte) b}));
        assertThat(everything(pieces.ends(), options)).isEqualTo(expected);
    }

    @Test
    void strictReadingReturnsWhatIsGoodAndThenFails() throws IOException {
        for (String errors : new String[] {null, "strict", "xmlcharrefreplace", "namereplace"}) {
            ScriptedIo io = new ScriptedIo().receives("good\nbad\u00ff\n");
            BufferedReader in = Makefile.open(FileMode.R, UTF_8.errors(errors), io);
            assertThat(in.readLine()).isEqualTo("good");
            assertThatExceptionOfType(CharacterCodingException.class)
                    .isThrownBy(in::readLine)
                    .withMessage("the bytes b'\\xff' are no text in UTF-8");
            assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(in::readLine);
        }
    }

    @Test
    void asciiIsNeverSmuggledAsASurrogate() throws IOException {
        ScriptedIo io = new ScriptedIo()
                .receives(new byte[] {(byte) 0xd8, 0x00, 0x00, 0x41})
                .ends();
        BufferedReader in = Makefile.open(
                FileMode.R, FileOptions.DEFAULT.encoding("utf-16-be").errors("surrogateescape"), io);
        assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(in::read);
    }

    @Test
    void afterATimeoutAFileObjectReadsNoMore() throws IOException {
        ScriptedIo io = new ScriptedIo()
                .receives("a")
                .fails(new TimeoutException("timed out", null, "recv"))
                .receives("b");
        InputStream in = Makefile.open(FileMode.RB, FileOptions.DEFAULT.buffering(0), io);
        assertThat(in.read()).isEqualTo('a');
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(in::read);
        assertThatThrownBy(in::read)
                .isExactlyInstanceOf(OSException.class)
                .hasMessageContaining("an earlier read of this file object timed out");
        assertThat(io.reads).isEqualTo(2);
    }

    @Test
    void aFailedReadLosesNoPartOfALine() throws IOException {
        ScriptedIo io = new ScriptedIo()
                .receives("ab")
                .fails(new BlockingIOException("EAGAIN", null, "recv"))
                .receives("c\n");
        BufferedReader in = Makefile.open(FileMode.R, UTF_8, io);
        assertThatExceptionOfType(BlockingIOException.class).isThrownBy(in::readLine);
        assertThat(in.readLine()).isEqualTo("abc");
    }

    @Test
    void bytesComeBufferedOrNot() throws IOException {
        ScriptedIo buffered = new ScriptedIo().receives("abcdef").ends();
        InputStream in = Makefile.open(FileMode.RB, FileOptions.DEFAULT, buffered);
        assertThat(in.readNBytes(2)).isEqualTo("ab".getBytes(StandardCharsets.US_ASCII));
        assertThat(in.readAllBytes()).isEqualTo("cdef".getBytes(StandardCharsets.US_ASCII));
        ScriptedIo raw = new ScriptedIo().receives("abcdef");
        assertThat(Makefile.open(FileMode.RB, FileOptions.DEFAULT.buffering(0), raw)
                        .readNBytes(6))
                .hasSize(6);
        assertThat(raw.reads).isEqualTo(1);
    }

    @Test
    void marksReachAsFarAsTheyAreAllowedTo() throws IOException {
        ScriptedIo io = new ScriptedIo()
                .receives("a\r")
                .receives("\nbc")
                .receives("d".repeat(500))
                .receives("e");
        BufferedReader in = Makefile.open(FileMode.R, UTF_8, io);
        assertThat(in.readLine()).isEqualTo("a");
        in.mark(10);
        assertThat(in.read()).isEqualTo('b');
        in.reset();
        assertThat(in.skip(2)).isEqualTo(2);
        in.reset();
        assertThat(in.skip(503)).isEqualTo(503);
        assertThatExceptionOfType(IOException.class).isThrownBy(in::reset);
    }

    @Test
    void closingGivesTheShareBackOnce() throws IOException {
        ScriptedIo io = new ScriptedIo();
        BufferedReader in = Makefile.open(FileMode.R, UTF_8, io);
        in.close();
        in.close();
        assertThat(io.closes).isEqualTo(1);
        assertThatExceptionOfType(IOException.class).isThrownBy(in::readLine).withMessage("Stream closed");
        assertThatExceptionOfType(IOException.class).isThrownBy(in::read).withMessage("Stream closed");
    }
}
