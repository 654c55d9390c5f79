package org.bsdsocket.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {

    @ParameterizedTest
    @CsvSource({
        "pipe#1, PASS",
        "pipe#2, FAIL",
        "pipe#3, BROKEN",
        "pipe#4, UNSUPPORTED",
        "pipe#5, BROKEN",
        "pipe#6, PASS",
        "pipe#7, FAIL",
        "pipe#8, BROKEN",
        "pipe#9, UNMET",
        "pipe#10, FAIL",
        "pipe#11, BROKEN",
        "pipe#12, UNMET",
        "pipe#13, INAPPLICABLE",
        "pipe#14, UNTESTABLE",
        "pipe#15, UNTESTED",
        "pipe#16, UNSUPPORTED",
        "pipe#17, UNMET"
    })
    void every_kind_of_test_comes_to_its_outcome(String id, Outcome outcome) throws InterruptedException {
        Finding finding = Sample.find(id);
        assertThat(finding.outcome()).as("%s: %s", id, finding).isEqualTo(outcome);
        assertThat(finding.reason() == null).isEqualTo(outcome == Outcome.PASS);
    }

    @Test
    void a_hang_in_the_module_is_cut_off_and_shows_where() throws InterruptedException {
        Finding hung = Sample.find("pipe#2");
        assertThat(hung.expected()).isEqualTo("an end within 400 ms");
        assertThat(hung.actual()).startsWith("still in Socket.recv after");
        assertThat(hung.where()).startsWith("SampleChecks.java:");
        assertThat(hung.detail()).contains("LinkedBlockingQueue");
    }

    @Test
    void a_failure_tells_expected_and_actual_apart() throws InterruptedException {
        Finding failed = Sample.find("pipe#10");
        assertThat(failed.expected()).isEqualTo("2");
        assertThat(failed.actual()).isEqualTo("1");
    }

    @Test
    void an_observation_is_kept() throws InterruptedException {
        assertThat(Sample.find("pipe#6").observations()).containsExactly("something");
    }

    @Test
    void what_the_machine_lacks_is_said_with_the_way_to_get_it() throws InterruptedException {
        assertThat(Sample.find("pipe#12").reason()).isEqualTo("no vcan0 (make one)");
    }

    @Test
    void a_refusal_begins_with_what_it_wants() throws InterruptedException {
        assertThat(Sample.find("pipe#4").reason()).startsWith(Refusals.forWantOf("DESCRIPTORS"));
    }

    @Test
    void claiming_a_capability_and_refusing_it_is_a_failure() throws InterruptedException {
        PipeBackend boaster = new PipeBackend(EnumSet.of(Capability.SOCKETPAIR, Capability.DESCRIPTORS));
        Finding finding = Sample.find(boaster, null, "pipe#4");
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.reason()).contains("refused though the backend claims DESCRIPTORS");
    }

    @Test
    void doing_what_is_not_claimed_is_a_failure() throws InterruptedException {
        Saboteur modest =
                Saboteur.api("works-unclaimed", "does what it says it cannot").on("SocketModule.close", call -> null);
        Finding finding = Sample.find(new PipeBackend(), modest, "pipe#4");
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.reason()).contains("works but unclaimed");
    }

    @Test
    void having_what_is_not_offered_is_a_failure() throws InterruptedException {
        Finding finding = Sample.find(new PipeBackend(() -> EnumSet.of(Capability.UNIX)), null, "pipe#1");
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.reason()).startsWith("works but is not offered: offers() leaves SOCKETPAIR out");
        assertThat(finding.expected()).startsWith("offers() with SOCKETPAIR");
    }

    @Test
    @SuppressWarnings("NullAway")
    void offers_that_cannot_be_heard_are_a_failure() throws InterruptedException {
        PipeBackend broken = new PipeBackend(() -> {
            throw new IllegalStateException("no library");
        });
        assertThat(Sample.find(broken, null, "pipe#1").actual())
                .isEqualTo("offers() throws java.lang.IllegalStateException: no library");
        assertThat(Sample.find(new PipeBackend(() -> null), null, "pipe#1").actual())
                .isEqualTo("offers() returns null");
    }

    @Test
    void offering_more_than_there_is_here_is_none() throws InterruptedException {
        PipeBackend rich = new PipeBackend(() -> EnumSet.allOf(Capability.class));
        assertThat(Sample.find(rich, null, "pipe#1").outcome()).isEqualTo(Outcome.PASS);
        assertThat(Sample.find(rich, null, "pipe#4").outcome()).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void refusing_in_any_other_way_is_a_failure() throws InterruptedException {
        Saboteur rude = Saboteur.api("refuses-rudely", "refuses with an exception of its own")
                .on("SocketModule.close", call -> {
                    throw new UnsupportedOperationException("no");
                });
        Finding finding = Sample.find(new PipeBackend(), rude, "pipe#4");
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.actual()).isEqualTo("UnsupportedOperationException: no");
    }

    @Test
    void refusing_without_a_word_of_who_could_is_a_failure() throws InterruptedException {
        Saboteur curt = Saboteur.api("refuses-curtly", "does not say who has what it refuses")
                .on("SocketModule.close", call -> {
                    throw UnavailableException.because(Capability.DESCRIPTORS, "no");
                });
        Finding finding = Sample.find(new PipeBackend(), curt, "pipe#4");
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.reason()).startsWith("refused without naming a ");
        assertThat(finding.actual()).isEqualTo("UnavailableException: no (DESCRIPTORS)");
    }

    @Test
    void several_tests_come_to_the_worst_of_their_outcomes() {
        Finding good = new Finding(
                Sample.CATALOGUE.assertions().get(0).id(),
                Outcome.PASS,
                null,
                null,
                null,
                null,
                null,
                java.util.List.of("a"),
                java.time.Duration.ofMillis(2));
        Finding bad = Finding.untried(good.id(), Outcome.UNMET, "no moon");
        assertThat(good.and(bad))
                .isEqualTo(new Finding(
                        good.id(),
                        Outcome.UNMET,
                        "no moon",
                        null,
                        null,
                        null,
                        null,
                        good.observations(),
                        good.duration()));
        assertThat(bad.and(good).outcome()).isEqualTo(Outcome.UNMET);
    }
}
