package org.bsdsocket.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.bsdsocket.tck.catalogue.Catalogue;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.junit.jupiter.api.Test;

/** Holds the kit's own catalogue, tests and saboteurs against each other: what does not fit breaks the build. */
class KitTest {

    @Test
    void every_assertion_has_a_test_or_says_why_and_every_test_an_assertion() throws IOException {
        assertThat(Coverage.of(Catalogue.load(), Tests.ofTheKit()).complaints()).isEmpty();
    }

    @Test
    void every_saboteur_that_the_catalogue_names_exists() throws IOException {
        Set<String> known =
                Saboteurs.ofTheKit().all().stream().map(Saboteur::id).collect(Collectors.toSet());
        assertThat(Catalogue.load().assertions())
                .allSatisfy(assertion ->
                        assertThat(known).as("saboteurs of %s", assertion.id()).containsAll(assertion.saboteurs()));
    }
}
