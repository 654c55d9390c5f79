package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Looking for backends where there is none, as here: this module's tests run as the named module that it is. */
class BackendsTest {

    @Test
    void noneIsFoundWhereNoneIs() {
        assertThat(SocketModule.backends()).isEmpty();
        assertThatThrownBy(SocketModule::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no backend was found");
    }

    @Test
    void unknownNameIsRefused() {
        assertThatThrownBy(() -> SocketModule.load("carrier-pigeon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("carrier-pigeon");
    }

    @Test
    void providerCanBeGivenByHand() {
        assertThat(new FakeDriver().module().backend()).isEqualTo("fake");
    }
}
