package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MakefileWriteTest {

    private static final FileOptions UTF_8 = FileOptions.DEFAULT.encoding("utf-8");

    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String written(FileOptions options, String... pieces) throws IOException {
        ScriptedIo io = new ScriptedIo().takes(3);
        try (Writer out = Makefile.open(FileMode.W, options, io)) {
            for (String piece : pieces) {
                out.write(piece);
            }
        }
        return io.sent();
    }

    @Test
    void lineFeedsBecomeTheGivenLineEnd() throws IOException {
        assertThat(written(UTF_8, "a\nb\r\n")).isEqualTo("a" + System.lineSeparator() + "b\r" + System.lineSeparator());
        assertThat(written(UTF_8.newline(""), "a\nb\r\n")).isEqualTo("a\nb\r\n");
        assertThat(written(UTF_8.newline("\n"), "a\nb\r\n")).isEqualTo("a\nb\r\n");
        assertThat(written(UTF_8.newline("\r"), "a\nb\r\n")).isEqualTo("a\rb\r\r");
        assertThat(written(UTF_8.newline("\r\n"), "a\nb\r\n")).isEqualTo("a\r\nb\r\r\n");
    }

    // What CPython 3.12 makes of the same text.
    @ParameterizedTest
    @CsvSource({
        "ascii, ignore, x\u00e4\u20acy, xy",
        "ascii, replace, x\u00e4\u20acy, x??y",
        "ascii, backslashreplace, x\u00e4\u20ac\ud83d\ude00\ud800y, x\\xe4\\u20ac\\U0001f600\\ud800y",
        "ascii, xmlcharrefreplace, x\u00e4\u20ac\ud83d\ude00y, x&#228;&#8364;&#128512;y",
        "ascii, namereplace, x\u00e4\u4e2d\uac01\ue000\u0085, "
                + "x\\N{LATIN SMALL LETTER A WITH DIAERESIS}\\N{CJK UNIFIED IDEOGRAPH-4E2D}"
                + "\\N{HANGUL SYLLABLE GAG}\\ue000\\x85",
        "utf-8, surrogateescape, x\udcff\udc80\u00e4, x\u00ff\u0080\u00c3\u00a4",
        "latin1, surrogateescape, x\udc9f\u00e4, x\u009f\u00e4",
        "utf-8, replace, x\ud800y, x?y",
        "utf-8, backslashreplace, x\ud800, x\\ud800",
    })
    void charactersWithoutBytesGoToTheErrorHandler(String encoding, String errors, String text, String expected)
            throws IOException {
        assertThat(written(FileOptions.DEFAULT.encoding(encoding).errors(errors), text))
                .isEqualTo(expected);
    }

    @Test
    void aSurrogatePairMayComeInTwoPieces() throws IOException {
        assertThat(written(UTF_8, "x\ud83d", "\ude00y")).isEqualTo("x\u00f0\u009f\u0098\u0080y");
    }

    @Test
    void aByteOrderMarkIsWrittenOnce() throws IOException {
        FileOptions utf16 = FileOptions.DEFAULT.encoding("utf-16");
        assertThat(written(utf16, "", "a", "b")).isEqualTo(LITTLE ? "\u00ff\u00fea\0b\0" : "\u00fe\u00ff\0a\0b");
        assertThat(written(FileOptions.DEFAULT.encoding("utf_32"), "", "a", "b"))
                .as("Python reads no text in UTF-32 that has no mark")
                .isEqualTo(LITTLE ? "\u00ff\u00fe\0\0a\0\0\0b\0\0\0" : "\0\0\u00fe\u00ff\0\0\0a\0\0\0b");
        ScriptedIo io = new ScriptedIo();
        try (Writer out = Makefile.open(FileMode.W, utf16, io)) {
            assertThatIllegalArgumentException().isThrownBy(() -> out.write("\ude00"));
            out.write("a");
        }
        assertThat(io.sent()).isEqualTo(LITTLE ? "\u00ff\u00fea\0" : "\u00fe\u00ff\0a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "utf-16-le", "utf-32-be"})
    void aByteIsNotSmuggledIntoWiderUnits(String encoding) throws IOException {
        FileOptions options = FileOptions.DEFAULT.encoding(encoding).errors("surrogateescape");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(options, "x\udc80y"))
                .withMessageContaining("U+DC80");
    }

    @Test
    void strictWritingRefusesThePieceWhole() throws IOException {
        ScriptedIo io = new ScriptedIo();
        try (Writer out = Makefile.open(FileMode.W, FileOptions.DEFAULT.encoding("ascii"), io)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> out.write("ab\u00e4"))
                    .withMessage("the character '\u00e4' (U+00E4) cannot be encoded in US-ASCII");
            out.write("c");
        }
        assertThat(io.sent()).isEqualTo("c");
    }

    @Test
    void textWaitsInTheBufferUntilItIsFlushed() throws IOException {
        ScriptedIo io = new ScriptedIo();
        Writer out = Makefile.open(FileMode.W, UTF_8, io);
        out.write("a\nb\r");
        assertThat(io.sent()).isEmpty();
        out.flush();
        assertThat(io.sent()).isEqualTo("a" + System.lineSeparator() + "b\r");
        assertThat(io.writes).isEqualTo(1);
    }

    @Test
    void lineBufferingSendsEachLine() throws IOException {
        ScriptedIo io = new ScriptedIo();
        Writer out = Makefile.open(FileMode.W, UTF_8.buffering(1).newline(""), io);
        out.write("a");
        assertThat(io.sent()).isEmpty();
        out.write("b\nc");
        assertThat(io.sent()).isEqualTo("ab\nc");
        out.write("d\r");
        assertThat(io.sent()).isEqualTo("ab\ncd\r");
    }

    @Test
    void bytesWithoutABufferGoAtOnce() throws IOException {
        ScriptedIo io = new ScriptedIo().takes(2);
        OutputStream out = Makefile.open(FileMode.WB, FileOptions.DEFAULT.buffering(0), io);
        out.write(bytes("abcde"));
        assertThat(io.sent()).isEqualTo("abcde");
        assertThat(io.writes).isEqualTo(3);
    }

    @Test
    void bytesBeyondTheBufferAreSent() throws IOException {
        ScriptedIo io = new ScriptedIo();
        OutputStream out = Makefile.open(FileMode.WB, FileOptions.DEFAULT.buffering(4), io);
        out.write(bytes("abcd"));
        assertThat(io.sent()).isEmpty();
        out.write(bytes("e"));
        assertThat(io.sent()).isEqualTo("abcd");
        out.write(bytes("0123456789"));
        assertThat(io.sent()).isEqualTo("abcde0123456789");
    }

    @Test
    void nothingIsSentTwiceAfterAFailedFlush() throws IOException {
        ScriptedIo io = new ScriptedIo().takes(2);
        OutputStream out = Makefile.open(FileMode.WB, FileOptions.DEFAULT, io);
        out.write(bytes("abcdef"));
        io.failSend(new TimeoutException("timed out", null, "send"));
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(out::flush);
        assertThat(io.sent()).isEqualTo("ab");
        out.close();
        assertThat(io.sent()).isEqualTo("abcdef");
    }

    @Test
    void closingFlushesAndGivesTheShareBackEvenIfFlushingFails() throws IOException {
        ScriptedIo io = new ScriptedIo().takes(1);
        Writer out = Makefile.open(FileMode.W, UTF_8, io);
        out.write("ab");
        io.failSend(new BrokenPipeException("EPIPE", null, "send"));
        assertThatExceptionOfType(BrokenPipeException.class).isThrownBy(out::close);
        assertThat(io.closes).isEqualTo(1);
        out.close();
        assertThat(io.closes).isEqualTo(1);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> out.write("c"))
                .withMessage("Stream closed");
    }
}
