package org.bsdsocket.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final List<String> TWO = List.of("gull", "sea-gull");

    @Test
    void the_capability_is_to_be_named() {
        assertThat(Refusals.unsaid("no dup; gull can", Capability.DESCRIPTORS, TWO))
                .contains("the capability DESCRIPTORS");
        assertThat(Refusals.unsaid("no RAW_OPTIONS; gull can", Capability.OPTIONS, TWO))
                .as("another that only looks like it")
                .contains("the capability OPTIONS");
    }

    @Test
    void one_of_the_backends_that_offer_it_is_to_be_named() {
        assertThat(Refusals.unsaid("no dup; gull has DESCRIPTORS", Capability.DESCRIPTORS, TWO))
                .isEmpty();
        assertThat(Refusals.unsaid("no dup; sea-gull has DESCRIPTORS", Capability.DESCRIPTORS, List.of("gull")))
                .as("another that only looks like it")
                .contains("a backend that offers DESCRIPTORS, as gull");
        assertThat(Refusals.unsaid("no dup (DESCRIPTORS)", Capability.DESCRIPTORS, TWO))
                .contains("a backend that offers DESCRIPTORS, as gull, sea-gull");
    }

    @Test
    void where_none_is_found_one_to_add_is_to_be_named() {
        assertThat(Refusals.unsaid("no dup (DESCRIPTORS)", Capability.DESCRIPTORS, List.of()))
                .contains("a bsdsocket-backend-... to add");
        assertThat(Refusals.unsaid(UnavailableException.beyond(Capability.DESCRIPTORS, "dup")))
                .isEmpty();
    }
}
