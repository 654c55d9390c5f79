package org.bsdsocket.tck.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    static final String GOOD = """
            anchor: pipe.fill
            group: INET
            availability: unix
            sentences:
              - hash: 000000000000000000000001
                informative: says what pipes are
              - hash: 0e0000000000000000000002
                assertions: [1, 3]
            assertions:
              - n: 1
                promise: a filled pipe is full
                portable: true
                saboteurs: [leaks]
              - n: 3
                promise: a full pipe may overflow
                strength: may
                availability: [linux, bsd]
                capability: DATAGRAM
                needs: [ROOT, IPV6]
                untestable: nobody may flood the house
            retired:
              - n: 2
                why: said the same as 1
            """;

    @Test
    void an_assertion_has_what_its_file_says_and_the_defaults_of_its_anchor() {
        Catalogue catalogue = one(GOOD);

        Assertion first = catalogue.assertion(AssertionId.parse("pipe.fill#1")).orElseThrow();
        assertThat(first.promise()).isEqualTo("a filled pipe is full");
        assertThat(first.strength()).isEqualTo(Strength.MUST);
        assertThat(first.availability()).hasToString("unix");
        assertThat(first.capability()).isEqualTo("INET");
        assertThat(first.needs()).isEmpty();
        assertThat(first.portable()).isTrue();
        assertThat(first.saboteurs()).containsExactly("leaks");
        assertThat(first.testable()).isTrue();

        Assertion third = catalogue.assertion(AssertionId.parse("pipe.fill#3")).orElseThrow();
        assertThat(third.strength()).isEqualTo(Strength.MAY);
        assertThat(third.availability().includes(Platform.LINUX)).isTrue();
        assertThat(third.availability().includes(Platform.NETBSD)).isTrue();
        assertThat(third.availability().includes(Platform.MACOS)).isFalse();
        assertThat(third.capability()).isEqualTo("DATAGRAM");
        assertThat(third.needs()).containsExactlyInAnyOrder(Need.ROOT, Need.IPV6);
        assertThat(third.portable()).isFalse();
        assertThat(third.untestable()).isEqualTo("nobody may flood the house");
    }

    @Test
    void an_anchor_has_its_sentences_in_order_and_its_retired_numbers() {
        Anchor anchor = one(GOOD).anchor("pipe.fill").orElseThrow();
        assertThat(anchor.sentences())
                .containsExactly(
                        new Sentence("000000000000000000000001", List.of(), "says what pipes are", 5),
                        new Sentence("0e0000000000000000000002", List.of(1, 3), null, 7));
        assertThat(anchor.retired()).containsExactly(new Retired(2, "said the same as 1"));
    }

    @Test
    void an_anchor_on_the_command_line_means_itself_and_a_beginning_means_all_that_begin_so() {
        Catalogue catalogue = Catalogue.of(Map.of(
                "pipe.fill.yaml",
                GOOD,
                "pipe.fill_up.yaml",
                GOOD.replace("anchor: pipe.fill", "anchor: pipe.fill_up")));
        assertThat(ids(catalogue.matching("pipe.fill"))).containsExactly("pipe.fill#1", "pipe.fill#3");
        assertThat(ids(catalogue.matching("pipe.fil"))).hasSize(4);
        assertThat(ids(catalogue.matching("pipe.fill_up#3"))).containsExactly("pipe.fill_up#3");
        assertThat(catalogue.matching("pipe.fill#")).isEmpty();
    }

    @Test
    void the_digest_changes_with_any_file() {
        assertThat(one(GOOD).digest())
                .isEqualTo(one(GOOD).digest())
                .isNotEqualTo(one(GOOD.replace("leaks", "drips")).digest())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void a_directory_is_a_catalogue(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("pipe.fill.yaml"), GOOD);
        Files.writeString(directory.resolve("README.md"), "not part of it");
        assertThat(Catalogue.load(directory).anchors()).extracting(Anchor::name).containsExactly("pipe.fill");
    }

    @Test
    void a_folder_of_a_jar_is_a_catalogue(@TempDir Path directory) throws IOException {
        Path jar = directory.resolve("kit with blanks.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("a/b/Self.class", "a/b/pipe.fill.yaml", "a/b/c/deeper.yaml", "a/other.yaml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(GOOD.getBytes(UTF_8));
            }
        }
        URL self = URI.create("jar:" + jar.toUri() + "!/a/b/Self.class").toURL();
        assertThat(CatalogueFiles.beside(self, "Self.class")).containsOnly(Map.entry("pipe.fill.yaml", GOOD));
    }

    @Test
    void the_digest_does_not_depend_on_the_ends_of_lines() {
        assertThat(one(GOOD.replace("\n", "\r\n")).digest()).isEqualTo(one(GOOD).digest());
    }

    @ParameterizedTest
    @CsvSource({
        "socket.socket.recv,Socket objects",
        "socket.socket,Functions",
        "socket.CMSG_LEN, Functions",
        "socket.create_server,Functions",
        "creating_sockets,Functions",
        "socket.AF_UNIX,Constants",
        "constants.SO,Constants",
        "socket.has_ipv6,Constants",
        "socket.timeout,Exceptions",
        "families.AF_CAN,Socket families",
        "timeouts.accept,Timeouts",
        "examples,Examples",
        "intro,Introduction"
    })
    void an_anchor_stands_under_a_heading(String anchor, String heading) {
        assertThat(Anchors.section(anchor)).isEqualTo(heading);
    }

    @Test
    void the_kit_carries_a_catalogue_that_is_well_formed() throws IOException {
        assertThat(Catalogue.load().digest()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "promise: a filled pipe is full | promised: x | pipe.fill.yaml:11: unknown key 'promised'",
                "promise: a filled pipe is full | portable: true | pipe.fill.yaml:12: key 'portable' is given twice",
                "promise: a filled pipe is full | strength: must | 'promise' is missing",
                "promise: a filled pipe is full | promise: | pipe.fill.yaml:11: 'promise' is empty",
                "portable: true | portable: maybe | pipe.fill.yaml:12: 'portable' is true or false",
                "saboteurs: [leaks] | saboteurs: [] | pipe.fill.yaml:13: 'saboteurs' is empty",
                "saboteurs: [leaks] | strength: must | pipe.fill.yaml:10: an assertion has either",
                "saboteurs: [leaks] | saboteurs: Leaks | pipe.fill.yaml:13: a saboteur is named like",
                "untestable: nobody | saboteurs: [x, Y] # | a saboteur is named like",
                "n: 3 | n: 1 | pipe.fill.yaml:14: number 1 is given twice or out of order",
                "n: 3 | n: 5 | number 3 is missing",
                "n: 3 | n: 3x | pipe.fill.yaml:14: 'n' is a number from 1",
                "n: 2 | n: 3 | number 3 is retired and in use",
                "assertions: [1, 3] | assertions: [1, 3, 2] | there is no assertion 2 in use",
                "assertions: [1, 3] | assertions: [1] | no sentence makes assertion 3",
                "assertions: [1, 3] | assertions: 1 | pipe.fill.yaml:8: 'assertions' is a list",
                "informative: says what pipes are | assertions: [9] | pipe.fill.yaml:6: there is no assertion 9",
                "informative: says what pipes are | {} | pipe.fill.yaml:7: not YAML",
                "0e0000000000000000000002 | 0e00 | pipe.fill.yaml:7: a hash is 24 hexadecimal digits",
                "strength: may | strength: might | pipe.fill.yaml:16: 'strength' is one of [must, may, platform]",
                "[linux, bsd] | [linux, minix] | pipe.fill.yaml:17: no platform is called 'minix'",
                "capability: DATAGRAM | capability: datagram | pipe.fill.yaml:18: 'capability' is one of [MODULE, INET",
                "group: INET | group: WATER | pipe.fill.yaml:2: 'group' is one of [MODULE",
                "[ROOT, IPV6] | [ROOT, LUCK] | pipe.fill.yaml:19: 'needs' is one of",
                "[ROOT, IPV6] | [root] | pipe.fill.yaml:19: 'needs' is one of",
                "anchor: pipe.fill | anchor: pipe.empty | pipe.fill.yaml:1: anchor pipe.empty belongs into the file",
                "anchor: pipe.fill | anchor: pipe/fill | pipe.fill.yaml:1: not an anchor",
                "group: INET | # none | 'group' is missing",
            })
    void what_the_format_does_not_allow_is_refused_with_its_place(String from, String to, String complaint) {
        assertThat(GOOD).contains(from);
        assertThatThrownBy(() -> one(GOOD.replaceFirst(java.util.regex.Pattern.quote(from), to == null ? "" : to)))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void a_line_of_the_skeleton_that_quotes_the_documentation_is_refused() {
        assertThatThrownBy(() -> one(GOOD.replace("assertions:\n", "  #| The words of others.\nassertions:\n")))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("pipe.fill.yaml:9: a line of the skeleton still quotes");
    }

    @Test
    void every_wrong_file_is_named_at_once() {
        assertThatThrownBy(() -> Catalogue.of(Map.of("a.yaml", "[]", "b.yaml", "", "pipe.fill.yaml", GOOD)))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("a.yaml:1: expected keys and values")
                .hasMessageContaining("b.yaml:1: the file is empty")
                .hasMessageNotContaining("pipe.fill.yaml");
    }

    @ParameterizedTest
    @CsvSource({"pipe.fill", "pipe.fill#0", "pipe.fill#x", "'#1'", "pipe fill#1", "pipe.#1", "pipe.fill#1#2"})
    void what_is_not_an_id_is_refused(String text) {
        assertThatThrownBy(() -> AssertionId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("anchor");
    }

    @Test
    void ids_are_ordered_by_number_and_not_by_digits() {
        assertThat(AssertionId.parse("a.b#10"))
                .isGreaterThan(AssertionId.parse("a.b#9"))
                .hasToString("a.b#10");
    }

    @ParameterizedTest
    @CsvSource({"Linux,LINUX", "Mac OS X,MACOS", "Windows 11,WINDOWS", "FreeBSD,FREEBSD"})
    void platforms_are_told_by_the_name_that_java_gives_them(String osName, Platform platform) {
        assertThat(Platform.of(osName)).isEqualTo(platform);
    }

    private static Catalogue one(String text) {
        return Catalogue.of(Map.of("pipe.fill.yaml", text));
    }

    private static List<String> ids(List<Assertion> assertions) {
        return assertions.stream().map(assertion -> assertion.id().toString()).toList();
    }
}
