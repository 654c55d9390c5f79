package org.bsdsocket.tck;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bsdsocket.tck.run.Candidate;
import org.bsdsocket.tck.run.PipeBackend;
import org.junit.jupiter.api.Test;

class ComplianceSuiteTest {

    @Test
    void a_prefix_that_fits_no_assertion_is_refused() {
        ComplianceSuite suite = new ComplianceSuite("pipe", "socket.ntohs", "socket.misspelt") {};
        assertThatThrownBy(() -> suite.run(new Candidate(new PipeBackend())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'socket.misspelt'");
    }
}
