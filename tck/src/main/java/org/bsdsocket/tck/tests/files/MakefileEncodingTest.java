package org.bsdsocket.tck.tests.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Writer;
import java.util.Map;
import org.bsdsocket.FileMode;
import org.bsdsocket.FileOptions;
import org.bsdsocket.SocketPair;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class MakefileEncodingTest {

    private static final FileOptions SIG = FileOptions.DEFAULT.encoding("utf-8-sig");
    private static final String MARK = "\u00ef\u00bb\u00bf";

    @Test
    @Asserts("socket.socket.makefile#19")
    void anEncodingHasTheNamesThatPythonHasForIt(Kit kit) throws Exception {
        Map<String, String> bytes = Map.of("\u00e4", "\u00e4", "\u20ac", "\u00a4", "\u0430", "\u00c1");
        Map<String, String> encoded = Map.ofEntries(
                Map.entry("latin_1", "\u00e4"),
                Map.entry("Latin-1", "\u00e4"),
                Map.entry("latin", "\u00e4"),
                Map.entry("L1", "\u00e4"),
                Map.entry("iso 8859-1", "\u00e4"),
                Map.entry("windows_1252", "\u00e4"),
                Map.entry("1252", "\u00e4"),
                Map.entry("iso8859_15", "\u20ac"),
                Map.entry("ISO-8859-15", "\u20ac"),
                Map.entry("latin9", "\u20ac"),
                Map.entry("koi8_r", "\u0430"),
                Map.entry("KOI8-R", "\u0430"));
        for (Map.Entry<String, String> one : encoded.entrySet()) {
            SocketPair pair = kit.tcpPair();
            FileOptions named = FileOptions.DEFAULT.encoding(one.getKey());
            Writer out = kit.track(pair.first().makefile(FileMode.W, named));
            out.write(one.getValue());
            out.flush();
            assertThat(Bytes.readText(kit, pair.second(), 1)).as(one.getKey()).isEqualTo(bytes.get(one.getValue()));
        }
    }

    @Test
    @Asserts("socket.socket.makefile#20")
    void theMarkIsWrittenOnce(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Writer out = kit.track(pair.first().makefile(FileMode.W, SIG));
        out.write("a");
        out.flush();
        out.write("b");
        out.flush();
        assertThat(Bytes.readText(kit, pair.second(), 5)).isEqualTo(MARK + "ab");
    }

    @Test
    @Asserts("socket.socket.makefile#20")
    void theMarkIsPassedOverAtTheBeginOnly(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        BufferedReader in = kit.track(pair.second().makefile(FileMode.R, SIG));
        for (char b : (MARK + "a\n" + MARK + "b\n").toCharArray()) {
            pair.first().sendall(new byte[] {(byte) b});
        }
        assertThat(kit.within(Bytes.SOON, in::readLine)).isEqualTo("a");
        assertThat(kit.within(Bytes.SOON, in::readLine)).isEqualTo("\ufeffb");
    }
}
