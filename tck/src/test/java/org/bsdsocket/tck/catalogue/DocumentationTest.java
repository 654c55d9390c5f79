package org.bsdsocket.tck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.tck.catalogue.Unit.Kind;
import org.junit.jupiter.api.Test;

class DocumentationTest {

    /** A page of the same shape as the documentation, about something else. */
    static final String PAGE = """
            *pipe.txt;*                                 Last change: 1999 Jan 1

            "pipe" - Plumbing
            *****************

            **Made by:** Lib/pipe

            ======================================================================

            Pipes carry water. They come in non-
            metallic kinds too.

            Note:

              Do not drink.

              * not even once

            Out of the note.


            Socket families
            ===============

            Addresses look so:

            * A "AF_TUB" tub has a name. The name
              is a text.

              * a nested item

              Changed in version 2: Tubs may be blue. Or green.

            * The "(a, b)" of "PROTO_X" in the "PF_WELL" family.

            * "IPPROTO_MUD" is mud.

            All of them leak.


            Constants
            ---------

               About all of them.

            socket.AF_TUB                       *AF_TUB..socket.txt*

                                        *AF_VERY_LONG..socket.txt*
            socket.AF_VERY_LONG
            TUB_*

               Kinds of tub.

               Availability: Rivers.

               New in version 1.

            DROP_*

               Drops.


            Other functions
            ~~~~~~~~~~~~~~~

            Some more:

            socket.fill(x, *, y=1)                     *fill()..socket.txt*

               Fill it:
            >
                  fill(1)

                  fill(2)
            <
               See also:

                 The well.

               Full now.

            Socket Objects
            ==============

            They have methods.

            socket.fill()                       *socket.fill()..socket.txt*
            socket.fill(level)

               Fill this one.

            No drains exist.


            Timeouts and the "fill" method
            ------------------------------

            It may take long.

            vim:tw=78:ts=8:
            """;

    private final Documentation page = Documentation.parse(PAGE);

    @Test
    void every_visible_character_belongs_to_a_unit_or_to_the_structure() {
        assertThat(page.unaccounted()).isZero();
    }

    @Test
    void the_date_of_the_page_is_known() {
        assertThat(page.lastChange()).isEqualTo("1999 Jan 1");
    }

    @Test
    void anchors_come_from_titles_signatures_and_families() {
        assertThat(page.anchors())
                .containsExactly(
                        "intro",
                        "families",
                        "families.AF_TUB",
                        "families.PF_WELL",
                        "families.IPPROTO_MUD",
                        "constants",
                        "socket.AF_TUB",
                        "constants.DROP",
                        "other_functions",
                        "socket.fill",
                        "socket_objects",
                        "socket.socket.fill",
                        "timeouts.fill");
    }

    @Test
    void names_that_share_a_text_share_the_anchor_of_the_first() {
        assertThat(page.anchorOf("socket.AF_VERY_LONG")).isEqualTo("socket.AF_TUB");
        assertThat(page.anchorOf("constants.TUB")).isEqualTo("socket.AF_TUB");
        assertThat(page.anchorOf("constants.DROP")).isEqualTo("constants.DROP");
        assertThat(page.anchorOf("socket.nothing")).isEqualTo("socket.nothing");
    }

    @Test
    void text_at_the_margin_returns_to_the_section() {
        assertThat(texts("families")).containsExactly("Addresses look so:", "All of them leak.");
        assertThat(texts("socket_objects")).containsExactly("They have methods.", "No drains exist.");
    }

    @Test
    void every_signature_line_is_a_unit_with_its_parameters() {
        assertThat(page.units("socket.fill").get(0)).satisfies(unit -> {
            assertThat(unit.kind()).isEqualTo(Kind.SIGNATURE);
            assertThat(unit.text()).isEqualTo("socket.fill(x, *, y=1)");
        });
        assertThat(kinds("socket.socket.fill")).containsExactly(Kind.SIGNATURE, Kind.SIGNATURE, Kind.TEXT);
    }

    @Test
    void a_block_of_code_is_one_unit() {
        assertThat(page.units("socket.fill"))
                .filteredOn(unit -> unit.kind() == Kind.CODE)
                .extracting(Unit::text)
                .containsExactly("fill(1)\n\nfill(2)");
    }

    @Test
    void a_reference_ends_where_its_indentation_ends() {
        assertThat(kinds("socket.fill")).containsExactly(Kind.SIGNATURE, Kind.TEXT, Kind.CODE, Kind.SEE, Kind.TEXT);
    }

    @Test
    void a_note_holds_its_list_and_ends_at_the_margin() {
        assertThat(kinds("intro")).containsExactly(Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.NOTE, Kind.NOTE, Kind.TEXT);
    }

    @Test
    void each_sentence_of_a_remark_on_a_version_is_one() {
        assertThat(page.units("families.AF_TUB"))
                .filteredOn(unit -> unit.kind() == Kind.CHANGED)
                .extracting(Unit::text)
                .containsExactly("Changed in version 2: Tubs may be blue.", "Or green.");
        assertThat(kinds("socket.AF_TUB")).endsWith(Kind.TEXT, Kind.AVAILABILITY, Kind.NEW);
    }

    @Test
    void a_word_broken_at_the_end_of_a_line_is_mended() {
        assertThat(texts("intro")).contains("They come in non-metallic kinds too.");
    }

    @Test
    void units_know_their_lines() {
        assertThat(page.units("intro").get(2).line()).isEqualTo(10);
        assertThat(PAGE.lines().toList().get(9)).contains("They come");
    }

    @Test
    void layout_and_emphasis_do_not_change_a_hash() {
        assertThat(SentenceHash.of(Kind.TEXT, "The  \"fill()\" of _x_ is **not**\nA_B."))
                .isEqualTo(SentenceHash.of(Kind.NOTE, "the fill() of x is not a_b."))
                .matches("[0-9a-f]{24}");
    }

    @Test
    void words_and_the_marks_of_a_signature_do() {
        assertThat(SentenceHash.of(Kind.TEXT, "It is on.")).isNotEqualTo(SentenceHash.of(Kind.TEXT, "It is off."));
        assertThat(SentenceHash.of(Kind.SIGNATURE, "f(a, *, b)"))
                .isNotEqualTo(SentenceHash.of(Kind.SIGNATURE, "f(a, , b)"));
    }

    private List<String> texts(String anchor) {
        return page.units(anchor).stream().map(Unit::text).toList();
    }

    private List<Kind> kinds(String anchor) {
        return page.units(anchor).stream().map(Unit::kind).toList();
    }
}
