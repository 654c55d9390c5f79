package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OctetsTest {

    private static final ByteBuffer BUFFER =
            ByteBuffer.wrap(new byte[] {1, 2, 3, 4}).limit(3);

    @Test
    void partOfABuffer() {
        assertThat(Octets.of(BUFFER, 1, 2)).isEqualTo(Octets.of(new byte[] {2, 3}));
        assertThat(Octets.of(BUFFER, 3, 0)).isEqualTo(Octets.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "3, 1", "-1, 1", "1, -1", "4, 0", "2147483647, 1", "1, 2147483647"})
    void whatLiesOutsideTheBufferIsRefused(int start, int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Octets.of(BUFFER, start, count))
                .withMessage(count + " bytes from index " + start + "; expected no more than the buffer's 3");
    }

    @Test
    void everyByteShowsItselfAsInPython() {
        byte[] bytes = {0, 9, 10, 13, 31, ' ', '\'', 'a', '\\', '~', 127, -128, -1};
        assertThat(Octets.of(bytes)).hasToString("b\"\\x00\\t\\n\\r\\x1f 'a\\\\~\\x7f\\x80\\xff\"");
    }
}
