package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.SocketModule;
import org.junit.jupiter.api.Test;

/**
 * The same for descriptors that are passed: none stays open that nobody took. For a backend that passes descriptors;
 * {@link ConnectionSoakContract} is for others.
 */
public abstract class SoakContract extends ConnectionSoakContract {

    protected SoakContract(SocketModule socket) {
        super(socket);
    }

    @Test
    void passedDescriptorsAreNotLost() throws Exception {
        soak.passedDescriptors(1);
        leavesNothingOpen("passed descriptors", () -> soak.passedDescriptors(rounds));
    }

    @Test
    void descriptorsThatDoNotFitAreNotLost() throws Exception {
        soak.truncatedDescriptors(1);
        leavesNothingOpen(
                "descriptors that do not fit",
                () -> assertThat(soak.truncatedDescriptors(rounds)).isBetween(1, rounds - 1));
    }

    @Test
    void descriptorsThatNobodyTakesAreNotLost() throws Exception {
        soak.unwantedDescriptors(1);
        leavesNothingOpen("descriptors that nobody takes", () -> soak.unwantedDescriptors(rounds));
    }
}
