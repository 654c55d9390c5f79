package org.bsdsocket.tck.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.bsdsocket.tck.catalogue.Catalogue;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final SaboteurSource SOURCE = () -> List.of(Sample.DROPS_DATA, Sample.DOES_NOTHING);
    private static final long LONG_ENOUGH_TO_MEET = 100_000_000;
    private static final AssertionId DATA_ARRIVE = AssertionId.parse("pipe#1");
    private static final AssertionId SEEN = AssertionId.parse("pipe#6");

    @Test
    void an_assertion_fails_under_its_saboteur_and_decoration_is_found_out() throws InterruptedException {
        Proof proof = new Runner(Sample.TESTS, Sample.JUDGE, 2)
                .prove(
                        new Candidate(new PipeBackend()),
                        Sample.CATALOGUE.assertions(),
                        new Saboteurs(List.of(SOURCE)),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        attempt -> {});
        assertThat(proof.proven()).containsOnlyKeys(DATA_ARRIVE);
        assertThat(proof.decoration()).containsExactly(SEEN);
        assertThat(proof.survived().get(DATA_ARRIVE))
                .containsEntry("does-nothing", "pass")
                .containsEntry("unheard-of", "there is no such saboteur")
                .hasSize(2);
        assertThat(proof.unproven())
                .doesNotContainKeys(DATA_ARRIVE, SEEN, AssertionId.parse("pipe#14"))
                .containsKey(AssertionId.parse("pipe#10"));
    }

    @Test
    void tests_that_handle_descriptors_by_number_are_broken_one_at_a_time() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        Queue<Integer> beside = new ConcurrentLinkedQueue<>();
        Saboteur dawdles = Saboteur.api("dawdles", "takes its time and fails").on("socketpair/3", call -> {
            beside.add(inside.getAndIncrement());
            LockSupport.parkNanos(LONG_ENOUGH_TO_MEET);
            inside.getAndDecrement();
            throw new IllegalStateException("a pair was asked for");
        });
        Catalogue catalogue = Catalogue.of(Map.of("numbers.yaml", """
                anchor: numbers
                group: SOCKETPAIR
                sentences:
                  - hash: 000000000000000000000001
                    assertions: [1, 2]
                assertions:
                  - {n: 1, promise: it has a number, saboteurs: [dawdles]}
                  - {n: 2, promise: the number is its own, saboteurs: [dawdles]}
                """));
        Proof proof = new Runner(new Tests(List.of(NumberChecks.class)), Sample.JUDGE, 4)
                .prove(
                        new Candidate(new PipeBackend(EnumSet.of(
                                Capability.MODULE,
                                Capability.SOCKETPAIR,
                                Capability.UNIX,
                                Capability.TIMEOUTS,
                                Capability.DESCRIPTORS))),
                        catalogue.assertions(),
                        new Saboteurs(List.of(() -> List.of(dawdles))),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        attempt -> {});
        assertThat(proof.proven()).hasSize(2);
        assertThat(beside).as("how many others were inside").containsExactly(0, 0, 0);
    }

    @Test
    void a_name_is_given_to_one_saboteur_only() {
        assertThatThrownBy(() -> new Saboteurs(List.of(SOURCE, SOURCE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("drops-data");
    }

    @Test
    void a_lie_about_a_method_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> Saboteur.api("misspelt", "lies nowhere").on("recieve", call -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("recieve");
    }
}
