package org.bsdsocket.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bsdsocket.tck.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void an_assertion_without_a_test_is_complained_of() {
        Coverage coverage = Coverage.of(Sample.CATALOGUE, Sample.TESTS);
        assertThat(coverage.complaints())
                .containsExactlyInAnyOrder(
                        "pipe#13 has no test and does not say why: windows open",
                        "pipe#15 has no test and does not say why: nobody looks");
        assertThat(coverage.untestable()).isEqualTo(1);
        assertThat(coverage.tested()).isEqualTo(14);
    }

    @Test
    void a_test_of_an_assertion_that_nobody_made_is_complained_of() {
        Coverage coverage = Coverage.of(Catalogue.of(Map.of()), Sample.TESTS);
        assertThat(coverage.complaints())
                .hasSize(14)
                .allMatch(text -> text.contains("the catalogue knows no assertion"));
    }
}
