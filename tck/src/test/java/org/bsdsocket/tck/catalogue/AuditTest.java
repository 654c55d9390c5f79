package org.bsdsocket.tck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final String PAGE = """
            Other functions
            ===============

            Some more:

            socket.fill(x)
            socket.fill_up(x)

               Fill the tub with fresh cold water from the old well behind the house by hand and foot.
               Then stop. Then stop.

            socket.drain()

               Drains it.
            """;

    private final Documentation page = Documentation.parse(PAGE);
    private final List<String> hashes =
            page.units("socket.fill").stream().map(Unit::hash).toList();

    @Test
    void a_catalogue_that_knows_every_sentence_passes() {
        AuditResult result = audit(file(hashes, "the tub is full afterwards", "advice"));
        assertThat(result.complaints()).isEmpty();
        assertThat(result.passed()).isTrue();
        assertThat(result.units()).isEqualTo(8);
        assertThat(result.catalogued()).isEqualTo(5);
    }

    @Test
    void anchors_that_are_not_catalogued_are_counted_and_are_no_problem() {
        assertThat(audit(file(hashes, "the tub is full afterwards", "advice")).uncatalogued())
                .containsExactlyInAnyOrderEntriesOf(Map.of("other_functions", 1, "socket.drain", 2));
    }

    @Test
    void a_sentence_that_the_catalogue_does_not_know_fails_without_its_words() {
        AuditResult result = audit(file(hashes.subList(0, 4), "the tub is full afterwards", "advice"));
        assertThat(result.passed()).isFalse();
        assertThat(result.unknown()).containsExactly(page.units("socket.fill").get(3));
        assertThat(result.complaints())
                .containsExactly(
                        "socket.fill.yaml: the catalogue does not know %s of line 10 of the documentation (TEXT)"
                                .formatted(hashes.get(4)));
    }

    @Test
    void a_hash_that_no_sentence_of_the_anchor_has_fails() {
        String foreign = page.units("socket.drain").get(1).hash();
        AuditResult result = audit(file(plus(hashes, foreign), "the tub is full afterwards", "advice"));
        assertThat(result.problems())
                .containsExactly("socket.fill.yaml:14: no sentence of socket.fill has the hash " + foreign);
    }

    @Test
    void a_hash_given_more_often_than_the_documentation_has_it_fails() {
        AuditResult result = audit(file(plus(hashes, hashes.get(4)), "the tub is full afterwards", "advice"));
        assertThat(result.problems()).singleElement().asString().contains("has the hash " + hashes.get(4));
    }

    @Test
    void sentences_in_another_order_fail() {
        List<String> swapped = List.of(hashes.get(1), hashes.get(0), hashes.get(2), hashes.get(3), hashes.get(4));
        assertThat(audit(file(swapped, "the tub is full afterwards", "advice")).problems())
                .containsExactly("socket.fill.yaml:4: out of order; the documentation has " + hashes.get(0) + " here");
    }

    @Test
    void an_anchor_that_the_documentation_lacks_fails_and_a_shared_text_is_pointed_out() {
        String file = file(hashes, "the tub is full afterwards", "advice");
        AuditResult result = Audit.of(
                Catalogue.of(Map.of(
                        "socket.fill_up.yaml", file.replace("anchor: socket.fill", "anchor: socket.fill_up"),
                        "socket.well.yaml", file.replace("anchor: socket.fill", "anchor: socket.well"))),
                page);
        assertThat(result.problems())
                .containsExactly(
                        "socket.fill_up.yaml: the documentation has no anchor socket.fill_up;"
                                + " that name is documented under socket.fill",
                        "socket.well.yaml: the documentation has no anchor socket.well");
    }

    @Test
    void eight_words_in_a_row_of_the_documentation_in_a_promise_fail() {
        assertThat(audit(file(hashes, "must FILL the tub, with fresh _cold_ water from", "advice"))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("socket.fill#1: its promise has 8 words in a row");
        assertThat(audit(file(hashes, "must fill the tub with fresh cold water", "advice"))
                        .passed())
                .isTrue();
    }

    @Test
    void eight_words_in_a_row_of_the_documentation_in_a_reason_fail() {
        assertThat(audit(file(hashes, "the tub is full", "fill the tub with fresh cold water from"))
                        .problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).contains(": the reason has 8 words in a row"));
    }

    @Test
    void twelve_words_in_a_row_of_the_documentation_in_a_comment_fail() {
        String comment = "# fill the tub with fresh cold\n# water from the old well behind the house\n";
        assertThat(audit(comment + file(hashes, "the tub is full afterwards", "advice"))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("socket.fill.yaml:1: 12 words in a row");
    }

    @Test
    void a_skeleton_knows_every_sentence_and_is_refused_until_its_author_has_filled_it_in() {
        String skeleton = Skeleton.of(page, "socket.fill");
        assertThatThrownBy(() -> audit(skeleton)).hasMessageContaining("delete it");

        String unquoted = skeleton.replaceAll("(?m)^ *#\\|.*\\n", "");
        assertThatThrownBy(() -> audit(unquoted)).hasMessageContaining("'group' is empty");

        String filled = unquoted.replace("group:", "group: INET")
                .replace("assertions: []", "assertions: [1]")
                .replace("promise:", "promise: the tub is full afterwards")
                .replace("saboteurs: []", "saboteurs: [leaks]");
        assertThat(audit(filled).complaints()).isEmpty();
    }

    @Test
    void there_is_no_skeleton_of_what_is_not_documented() {
        assertThatThrownBy(() -> Skeleton.of(page, "socket.fill_up")).hasMessageContaining("under socket.fill");
        assertThatThrownBy(() -> Skeleton.of(page, "socket.well")).hasMessageContaining("no anchor socket.well");
    }

    private AuditResult audit(String file) {
        return Audit.of(Catalogue.of(Map.of("socket.fill.yaml", file)), page);
    }

    private static List<String> plus(List<String> list, String item) {
        return java.util.stream.Stream.concat(list.stream(), java.util.stream.Stream.of(item))
                .toList();
    }

    /** The first sentence makes the assertion, the others none. */
    private static String file(List<String> hashes, String promise, String reason) {
        StringBuilder yaml = new StringBuilder("anchor: socket.fill\ngroup: INET\nsentences:\n");
        String says = "assertions: [1]";
        for (String hash : hashes) {
            yaml.append("  - hash: ").append(hash).append("\n    ").append(says).append('\n');
            says = "informative: " + reason;
        }
        return yaml + "assertions:\n  - n: 1\n    promise: " + promise + "\n    saboteurs: [leaks]\n";
    }
}
