package org.bsdsocket.tck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    @Test
    void a_full_stop_before_a_capital_ends_a_sentence() {
        assertThat(split("Pipes leak.  Tanks do not! Do cups? Perhaps."))
                .containsExactly("Pipes leak.", "Tanks do not!", "Do cups?", "Perhaps.");
    }

    @Test
    void a_sentence_may_begin_with_code_or_emphasis_or_a_parenthesis() {
        assertThat(split("Open the lid. \"lid()\" returns it. _force_ is a number. (Zero is none.) Then pour."))
                .containsExactly(
                        "Open the lid.",
                        "\"lid()\" returns it.",
                        "_force_ is a number.",
                        "(Zero is none.)",
                        "Then pour.");
    }

    @Test
    void abbreviations_and_initials_end_nothing() {
        assertThat(split("Use a vessel (e.g. A bucket), i.e. \"bucket()\", etc. By Ada B. Smith et al. In the end."))
                .hasSize(1);
    }

    @Test
    void a_single_capital_letter_that_is_no_initial_may_end_a_sentence() {
        assertThat(split("This is as in C. For others see below.")).hasSize(2);
    }

    @Test
    void nothing_inside_quoted_code_ends_a_sentence() {
        assertThat(split("Give \"a. B? C\" to it. Done.")).containsExactly("Give \"a. B? C\" to it.", "Done.");
    }

    @Test
    void with_an_unpaired_quotation_mark_code_is_not_guessed() {
        assertThat(split("A 3\" pipe. It is wide.")).hasSize(2);
    }

    @Test
    void a_number_with_stops_stays_whole() {
        assertThat(split("It needs Kernel >= 2.6.38. and 9.1 of it")).hasSize(1);
    }

    @Test
    void a_missing_blank_between_sentences_is_seen() {
        assertThat(split("The tap was added.On rivers it drips."))
                .containsExactly("The tap was added.", "On rivers it drips.");
    }

    @Test
    void a_name_with_a_dot_is_not_a_missing_blank() {
        assertThat(split("Read pipes.txt and Taps.Handle and a.B now")).hasSize(1);
    }

    @Test
    void a_parenthesis_on_its_own_is_a_sentence_without_a_full_stop() {
        assertThat(split("Fill it. (ex. \"full\") Water is best."))
                .containsExactly("Fill it.", "(ex. \"full\")", "Water is best.");
    }

    @Test
    void a_parenthesis_inside_a_sentence_is_not() {
        assertThat(split("A cup (or Mug) Holder.")).hasSize(1);
    }

    @Test
    void a_closing_parenthesis_belongs_to_the_sentence_before_it() {
        assertThat(split("(See above.)  On we go.")).containsExactly("(See above.)", "On we go.");
    }

    @Test
    void sentences_know_where_they_begin() {
        assertThat(SentenceSplitter.split("  One.\n  Two.\n"))
                .containsExactly(new SentenceSplitter.Sentence(2, "One."), new SentenceSplitter.Sentence(9, "Two."));
    }

    private static List<String> split(String paragraph) {
        return SentenceSplitter.split(paragraph).stream()
                .map(SentenceSplitter.Sentence::text)
                .toList();
    }
}
