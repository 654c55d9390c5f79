package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a read that will have to wait is not tried first. */
final class ForesightTest {

    private final Foresight foresight = new Foresight();

    /** How many calls wait at once before the next try. */
    private int believed() {
        int calls = 0;
        while (foresight.expectsNothing()) {
            calls++;
        }
        return calls;
    }

    @Test
    void who_has_never_waited_tries() {
        assertThat(believed()).isZero();
    }

    @Test
    void the_more_tries_were_in_vain_the_fewer_are_made() {
        for (int calls : new int[] {1, 2, 4, 8, 16, 16}) {
            foresight.learn(false);
            assertThat(believed()).isEqualTo(calls);
        }
    }

    @Test
    void a_try_that_finds_something_is_followed_by_others() {
        foresight.learn(false);
        foresight.learn(false);
        assertThat(believed()).isEqualTo(2);
        foresight.learn(true);
        assertThat(believed()).isZero();
        foresight.learn(false);
        assertThat(believed()).isEqualTo(1);
    }
}
