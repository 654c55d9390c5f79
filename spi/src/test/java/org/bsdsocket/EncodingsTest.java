package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

    private static final FileOptions SIG = FileOptions.DEFAULT.encoding("utf-8-sig");
    private static final String MARK = "\u00ef\u00bb\u00bf";

    @ParameterizedTest
    @CsvSource({
        "utf8, UTF-8",
        "UTF_8, UTF-8",
        "u8, UTF-8",
        "utf-16-le, UTF-16LE",
        "UTF-16BE, UTF-16BE",
        "utf 32, UTF-32",
        "latin-1, ISO-8859-1",
        "Latin 1, ISO-8859-1",
        "l1, ISO-8859-1",
        "latin, ISO-8859-1",
        "iso8859-1, ISO-8859-1",
        "iso-8859-15, ISO-8859-15",
        "iso_8859_15, ISO-8859-15",
        "ascii, US-ASCII",
        "us_ascii, US-ASCII",
        "ANSI_X3.4-1968, US-ASCII",
        "cp1252, windows-1252",
        "windows_1252, windows-1252",
        "1252, windows-1252",
        "cp437, IBM437",
        "koi8-r, KOI8-R",
        "mac_roman, x-MacRoman",
        "euc_jp, EUC-JP",
        "ujis, EUC-JP",
        "shift_jis, Shift_JIS",
        "gb18030, GB18030",
        "big5, Big5",
    })
    void aNameOfPythonLeadsToACharset(String name, String charset) {
        assertThat(Encodings.of(name).name()).isEqualTo(charset);
    }

    @ParameterizedTest
    @CsvSource({
        "cp932, windows-31j",
        "cp949, x-windows-949",
        "cp950, x-windows-950",
        "cp874, x-windows-874",
        "TIS-620, x-iso-8859-11",
        "mac_cyrillic, x-MacUkraine",
    })
    void aNameMeansWhatItMeansInPython(String name, String charset) {
        assertThat(Encodings.of(name).name()).isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacCyrillic", "windows-31j", "IBM01140", "x-IBM874", "X-UTF-32BE-BOM"})
    void theNamesOfTheJdkStayGood(String name) {
        assertThat(Encodings.of(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-7", "hex", "unicode_escape", "no such thing", "", "-", "\u00fcff"})
    void whatThereIsNoCharsetForIsRefusedWithWhatThereIs(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Encodings.of(name))
                .withMessageStartingWith("encoding is '" + name + "'; expected one of text that this JVM has")
                .withMessageContaining("Charset.availableCharsets()");
    }

    @ParameterizedTest
    @CsvSource({
        "'\u00ef\u00bb\u00bfa\u00c3\u00a4', 'a\u00e4'",
        "'a\u00ef\u00bb\u00bf', 'a\ufeff'",
        "'\u00ef\u00bb\u00bf\u00ef\u00bb\u00bf', '\ufeff'",
        "'\u00ef\u00bb\u00bf', ''",
        "'\u00ef\u00bb\u00a4a', '\ufee4a'",
        "'', ''",
    })
    void aMarkAtTheBeginIsPassedOverOnceHoweverItComes(String bytes, String text) throws IOException {
        assertThat(read(SIG, new ScriptedIo().receives(bytes))).isEqualTo(text);
        ScriptedIo single = new ScriptedIo();
        bytes.chars().forEach(b -> single.receives(new byte[] {(byte) b}));
        assertThat(read(SIG, single)).as("one byte a read").isEqualTo(text);
    }

    @Test
    void whatIsNoTextBehindAMarkGoesToTheErrorHandler() throws IOException {
        assertThat(read(SIG.errors("replace"), new ScriptedIo().receives(MARK + "\u00ed\u00a0\u0080\u00ff")))
                .isEqualTo("\ufffd\ufffd\ufffd\ufffd");
        assertThat(read(SIG.errors("backslashreplace"), new ScriptedIo().receives("\u00ef\u00bb")))
                .as("half a mark and no more")
                .isEqualTo("\\xef\\xbb");
    }

    private static String read(FileOptions options, ScriptedIo io) throws IOException {
        StringWriter out = new StringWriter();
        Makefile.open(FileMode.R, options, io.ends()).transferTo(out);
        return out.toString();
    }

    @Test
    void aMarkIsWrittenOnceBeforeTheFirstCharacter() throws IOException {
        ScriptedIo io = new ScriptedIo();
        try (Writer out = Makefile.open(FileMode.W, SIG, io)) {
            assertThatIllegalArgumentException().isThrownBy(() -> out.write("\ude00"));
            out.write("\ud83d");
            out.write("\ude00");
            out.write("\u00e4");
        }
        assertThat(io.sent()).isEqualTo(MARK + "\u00f0\u009f\u0098\u0080\u00c3\u00a4");
        ScriptedIo nothing = new ScriptedIo();
        Makefile.open(FileMode.W, SIG, nothing).close();
        assertThat(nothing.sent()).isEmpty();
    }

    @Test
    void markedUtf8IsACharsetLikeAnyOther() {
        String text = "gr\u00fcn \ud83d\ude00 ".repeat(5000);
        byte[] bytes = text.getBytes(Utf8Sig.CHARSET);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\ufeff" + text);
        assertThat(new String(bytes, Utf8Sig.CHARSET)).isEqualTo(text);
        assertThat(Utf8Sig.CHARSET.contains(StandardCharsets.UTF_16)).isTrue();
    }
}
