package org.bsdsocket.tck.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final SaboteurSource SOURCE = () -> List.of(Sample.DROPS_DATA, Sample.DOES_NOTHING);
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
