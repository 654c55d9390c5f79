package org.bsdsocket.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bsdsocket.abi.Tables.dirty;

import java.nio.ByteBuffer;
import java.util.List;
import org.bsdsocket.spi.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CmsgCodecTest {

    private final CmsgCodec codec = new CmsgCodec(Tables.GLIBC);
    private final Field length = Tables.GLIBC.field("cmsghdr.cmsg_len");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 8, 9})
    void lengthAndSpaceAreWhatTheMacrosAnswer(int data) {
        for (Abi abi : List.of(Tables.GLIBC, Tables.MUSL)) {
            CmsgCodec cmsg = new CmsgCodec(abi);
            assertThat(cmsg.length(data)).isEqualTo(abi.required("fact.CMSG_LEN." + data));
            assertThat(cmsg.space(data)).isEqualTo(abi.required("fact.CMSG_SPACE." + data));
        }
    }

    @Test
    void severalMessagesComeBackAsTheyWere() {
        for (Abi abi : List.of(Tables.GLIBC, Tables.MUSL)) {
            CmsgCodec cmsg = new CmsgCodec(abi);
            List<Control> messages = List.of(
                    new Control(1, 2, new byte[] {1, 2, 3}),
                    new Control(41, 50, new byte[0]),
                    new Control(-1, 7, new byte[9]));
            ByteBuffer bytes = dirty(200);
            cmsg.encode(messages, bytes, 16);
            List<Control> back = cmsg.decode(bytes, 16, cmsg.space(messages));
            assertThat(back).usingRecursiveComparison().isEqualTo(messages);
        }
    }

    @Test
    void ofAnItemThatWasCutThePartThatArrivedIsReturned() {
        ByteBuffer bytes = dirty(64);
        codec.encode(List.of(new Control(1, 1, new byte[] {1, 2, 3, 4, 5, 6, 7, 8})), bytes, 0);
        List<Control> back = codec.decode(bytes, 0, codec.length(5));
        assertThat(back).hasSize(1);
        assertThat(back.get(0).data()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aLengthThatLiesNeverReadsOutsideTheBuffer() {
        ByteBuffer bytes = dirty(48);
        List<Control> one = List.of(new Control(1, 1, new byte[] {9, 9, 9, 9}));
        for (long lie : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, 49, 1 << 20}) {
            codec.encode(one, bytes, 0);
            length.put(bytes, lie);
            List<Control> back = codec.decode(bytes, 0, 48);
            assertThat(back).hasSize(1);
            assertThat(back.get(0).data()).hasSize((int) (48 - codec.length(0)));
        }
        for (long lie : new long[] {0, 1, codec.length(0) - 1}) {
            length.put(bytes, lie);
            assertThat(codec.decode(bytes, 0, 48)).isEmpty();
        }
        assertThat(codec.decode(bytes, 0, codec.length(0) - 1)).isEmpty();
        assertThat(codec.decode(bytes, 0, 0)).isEmpty();
    }
}
