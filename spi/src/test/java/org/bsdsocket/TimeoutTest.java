package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTest {

    @ParameterizedTest
    @ValueSource(doubles = {-1, -1e-9, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1e10})
    void secondsThatAreNoTimeAreRefused(double seconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timeout.ofSeconds(seconds))
                .withMessageContaining(Double.toString(seconds));
    }

    @Test
    void aNegativeDurationIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Timeout.of(Duration.ofNanos(-1)));
    }

    @Test
    void zeroIsNonBlockingInEveryForm() {
        assertThat(Timeout.ofSeconds(0)).isSameAs(Timeout.NON_BLOCKING);
        assertThat(Timeout.ofSeconds(-0.0)).isSameAs(Timeout.NON_BLOCKING);
        assertThat(Timeout.of(Duration.ZERO)).isSameAs(Timeout.NON_BLOCKING);
    }

    @Test
    void theSmallestFractionIsATimeAndNotZero() {
        assertThat(Timeout.ofSeconds(Double.MIN_VALUE)).isEqualTo(Timeout.of(Duration.ofNanos(1)));
        assertThat(Timeout.ofSeconds(2.5)).isEqualTo(Timeout.of(Duration.ofMillis(2500)));
    }

    @Test
    void readsAsPythonShowsIt() {
        assertThat(Timeout.BLOCKING).hasToString("None");
        assertThat(Timeout.NON_BLOCKING).hasToString("0.0");
        assertThat(Timeout.ofSeconds(1.5)).hasToString("1.5");
    }

    @Test
    void aTimeThatNoCounterOfNanosecondsHoldsIsShownToo() {
        assertThat(Timeout.of(Duration.ofSeconds(Long.MAX_VALUE))).hasToString("9.223372036854776E18");
    }
}
