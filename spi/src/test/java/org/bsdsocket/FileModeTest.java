package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileModeTest {

    @ParameterizedTest
    @CsvSource({"'',r", "r,r", "w,w", "wr,rw", "b,rb", "br,rb", "bw,wb", "bwr,rwb", "rr,r"})
    void lettersStandInAnyOrderAndReadingIsTheDefault(String written, String meant) {
        assertThat(FileMode.of(written)).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "r+", "x", "U", "rt", " r", "R"})
    void otherLettersAreRefused(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileMode.of(written))
                .withMessageContaining(written);
    }

    @Test
    void theModeTellsWhatItIsFor() {
        assertThat(FileMode.RWB.reading() && FileMode.RWB.writing() && FileMode.RWB.binary())
                .isTrue();
        assertThat(FileMode.W.reading() || FileMode.W.binary()).isFalse();
    }
}
