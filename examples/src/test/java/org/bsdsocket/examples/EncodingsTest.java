package org.bsdsocket.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bsdsocket.FileMode;
import org.bsdsocket.FileOptions;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.tck.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every encoding of text that CPython knows, by every name, against what makefile takes and makes of it. */
@Timeout(120)
class EncodingsTest {

    /** What the JDK has no charset for, by what stands in the way. */
    private static final Map<String, Set<String>> REFUSED = Map.of(
            "the JDK has no such charset",
            Set.of(
                    "cp1125",
                    "cp720",
                    "euc_jis_2004",
                    "euc_jisx0213",
                    "hp_roman8",
                    "hz",
                    "iso2022_jp_1",
                    "iso2022_jp_2004",
                    "iso2022_jp_3",
                    "iso2022_jp_ext",
                    "iso8859_10",
                    "iso8859_14",
                    "koi8_t",
                    "kz1048",
                    "mac_farsi",
                    "palmos",
                    "ptcp154",
                    "utf_7"),
            "the JDK's charset has other letters, or another backslash and tilde",
            Set.of("mac_romanian", "shift_jis_2004", "shift_jisx0213"),
            "no charset: whatever a machine with Windows uses",
            Set.of("mbcs", "oem"),
            "no charset: a form of text within programs or host names",
            Set.of("idna", "punycode", "raw_unicode_escape", "undefined", "unicode_escape"));

    /** How many of the 256 bytes the JDK decodes otherwise, where it is not none; docs/decisions/encodings.md says which. */
    private static final Map<String, Integer> OTHER_BYTES = Map.ofEntries(
            Map.entry("cp037", 1),
            Map.entry("cp1006", 8),
            Map.entry("cp1026", 1),
            Map.entry("cp1140", 1),
            Map.entry("cp273", 2),
            Map.entry("cp424", 3),
            Map.entry("cp500", 1),
            Map.entry("cp856", 2),
            Map.entry("cp875", 7),
            Map.entry("mac_arabic", 27),
            Map.entry("mac_croatian", 2),
            Map.entry("mac_cyrillic", 1),
            Map.entry("mac_greek", 3),
            Map.entry("mac_iceland", 2),
            Map.entry("mac_turkish", 2),
            Map.entry("tis_620", 1));

    /** Where the sample of text has characters that the JDK decodes otherwise. */
    private static final Map<String, String> OTHER_TEXT = Map.of(
            "cp950", "kana and Cyrillic are characters for private use, as with Microsoft",
            "iso2022_jp_2", "the JDK has neither the Korean nor the European sets of it");

    /** A line for each encoding: its name, all its names, whether it has one byte a character, bytes, and their text. */
    private static final String SCRIPT = """
            import codecs, pkgutil, encodings, encodings.aliases
            SAMPLE = 'aZ~ \\u6f22\\u5b57 \\u304b\\u306a \\u30ab\\u30ca \\ud55c\\uae00 \\u4e2d\\u6587 \\xe4\\u20ac\\u03b1\\u0430'
            def decode(byte, name):
                try:
                    return bytes([byte]).decode(name)
                except UnicodeError:
                    return '\\ufffd'
            def sample(name):
                all = bytes(range(256))
                try:
                    if not name.startswith(('utf', 'iso2022', 'hz')) and len(all.decode(name, 'replace')) == 256:
                        return 'single', all, ''.join(decode(b, name) for b in all)
                    some = SAMPLE.encode(name, 'ignore')
                    return 'multiple', some, some.decode(name)
                except UnicodeError:
                    return 'none', b'', ''
            found = {}
            names = {m.name: m.name for m in pkgutil.iter_modules(encodings.__path__)} | encodings.aliases.aliases
            for name, codec in names.items():
                try:
                    if codecs.lookup(name)._is_text_encoding:
                        found.setdefault(codec, []).append(name)
                except LookupError:
                    pass
            for codec, its in found.items():
                kind, coded, text = sample(codec)
                print(codec, ' '.join(its), kind, coded.hex(), text.encode('utf-16-be').hex(), sep='\\t')
            """;

    private record Encoding(String name, List<String> names, boolean single, byte[] bytes, String text) {

        static Encoding of(String line) {
            String[] fields = line.split("\t", -1);
            return new Encoding(
                    fields[0],
                    List.of(fields[1].split(" ")),
                    fields[2].equals("single"),
                    HexFormat.of().parseHex(fields[3]),
                    new String(HexFormat.of().parseHex(fields[4]), StandardCharsets.UTF_16BE));
        }

        boolean isRefused() {
            return REFUSED.values().stream().anyMatch(names -> names.contains(name));
        }
    }

    private final SocketModule socket = SocketModule.load("nio");

    @Test
    void makefileTakesEachNameOfWhatTheJdkHas() throws Exception {
        SortedMap<String, List<String>> wronglyTaken = new TreeMap<>();
        SortedMap<String, List<String>> wronglyRefused = new TreeMap<>();
        try (SocketPair pair = socket.socketpair()) {
            for (Encoding encoding : encodings()) {
                for (String name : encoding.names) {
                    if (takes(pair.first(), name) == encoding.isRefused()) {
                        (encoding.isRefused() ? wronglyTaken : wronglyRefused)
                                .computeIfAbsent(encoding.name, e -> new ArrayList<>())
                                .add(name);
                    }
                }
            }
        }
        assertThat(wronglyRefused).isEmpty();
        assertThat(wronglyTaken).as("no longer a difference").isEmpty();
    }

    @Test
    void bytesMeanWhatTheyMeanInPython() throws Exception {
        SortedMap<String, Integer> others = new TreeMap<>();
        for (Encoding encoding : encodings()) {
            if (encoding.isRefused()) {
                continue;
            }
            String text = decoded(encoding.bytes, encoding.name);
            if (encoding.single) {
                int count = different(text, encoding.text);
                if (count > 0) {
                    others.put(encoding.name, count);
                }
            } else {
                assertThat(text.equals(encoding.text))
                        .as("%s: %s in Python, %s here", encoding.name, encoding.text, text)
                        .isNotEqualTo(OTHER_TEXT.containsKey(encoding.name));
            }
        }
        assertThat(others).isEqualTo(new TreeMap<>(OTHER_BYTES));
    }

    private static int different(String ours, String theirs) {
        assertThat(ours).hasSameSizeAs(theirs);
        return (int) IntStream.range(0, ours.length())
                .filter(i -> ours.charAt(i) != theirs.charAt(i))
                .count();
    }

    private static List<Encoding> encodings() {
        // A newer one knows other names, and the lists above are of this one.
        Optional<Oracle> python = Oracle.find().filter(found -> found.version().startsWith("3.12."));
        if (python.isEmpty()) {
            Needed.missing("there is no CPython 3.12 to compare with: put one on the PATH as python3.12");
        }
        return python.orElseThrow().lines(SCRIPT).stream().map(Encoding::of).toList();
    }

    private static boolean takes(Socket socket, String name) throws IOException {
        try {
            socket.makefile(FileMode.R, FileOptions.DEFAULT.encoding(name)).close();
            return true;
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("encoding is '" + name + "'; expected");
            return false;
        }
    }

    private String decoded(byte[] bytes, String name) throws IOException {
        FileOptions options =
                FileOptions.DEFAULT.encoding(name).errors("replace").newline("");
        try (SocketPair pair = socket.socketpair()) {
            pair.first().sendall(bytes);
            pair.first().close();
            StringWriter text = new StringWriter();
            try (Reader in = pair.second().makefile(FileMode.R, options)) {
                in.transferTo(text);
            }
            return text.toString();
        }
    }
}
