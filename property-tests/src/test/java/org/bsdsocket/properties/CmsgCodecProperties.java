package org.bsdsocket.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.CmsgCodec;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Control;

/** Control messages as bytes, with the layouts of all platforms. */
class CmsgCodecProperties {

    @Property(tries = 500)
    void messagesComeBack(@ForAll("messages") List<Control> messages, @ForAll @IntRange(max = 3) int words) {
        for (Abi abi : Tables.all()) {
            CmsgCodec codec = new CmsgCodec(abi);
            int at = 8 * words;
            long space = codec.space(messages);
            ByteBuffer memory = Tables.memory(abi, (int) (at + space));
            codec.encode(messages, memory, at);
            same(codec.decode(memory, at, space), messages);
        }
    }

    @Property(tries = 500)
    void whatWasInTheMemoryBeforeLeavesNoTrace(@ForAll("messages") List<Control> messages) {
        for (Abi abi : Tables.all()) {
            CmsgCodec codec = new CmsgCodec(abi);
            int space = (int) codec.space(messages);
            ByteBuffer used = Tables.memory(abi, space);
            ByteBuffer clean = ByteBuffer.allocate(space).order(used.order());
            codec.encode(messages, used, 0);
            codec.encode(messages, clean, 0);
            assertThat(used).isEqualTo(clean);
        }
    }

    @Property(tries = 200)
    void aCutLosesNoWholeMessage(@ForAll("messages") List<Control> messages) {
        for (Abi abi : Tables.all()) {
            CmsgCodec codec = new CmsgCodec(abi);
            int space = (int) codec.space(messages);
            ByteBuffer memory = Tables.memory(abi, space);
            codec.encode(messages, memory, 0);
            for (int length = 0; length <= space; length++) {
                List<Control> decoded = codec.decode(memory, 0, length);
                int whole = whole(codec, messages, length);
                long rest = length - codec.space(messages.subList(0, whole));
                // Descriptors may be in what is left of a message, so nothing of it is dropped from its header on.
                boolean begun = whole < messages.size() && rest >= Tables.number(abi, "sizeof.cmsghdr");
                assertThat(decoded).as("cut at %d", length).hasSize(begun ? whole + 1 : whole);
                same(decoded.subList(0, whole), messages.subList(0, whole));
                if (begun) {
                    isBeginning(decoded.get(whole), messages.get(whole));
                    assertThat((long) decoded.get(whole).data().length).isEqualTo(Math.max(0, rest - codec.length(0)));
                }
            }
        }
    }

    @Property(tries = 500)
    void noBytesAreTooBadToRead(
            @ForAll("messages") List<Control> messages,
            @ForAll @IntRange(max = 2000) int where,
            @ForAll byte lie,
            @ForAll @IntRange(max = 40) int claimed) {
        for (Abi abi : Tables.all()) {
            CmsgCodec codec = new CmsgCodec(abi);
            int space = (int) codec.space(messages);
            ByteBuffer memory = Tables.memory(abi, space);
            codec.encode(messages, memory, 0);
            if (space > 0) {
                // cmsg_len is what leads astray: somewhere any byte, and at the beginning a number that is nearly
                // right.
                memory.put(where % space, lie);
                memory.put(memory.order() == ByteOrder.BIG_ENDIAN ? 7 : 0, (byte) claimed);
            }
            for (int length = 0; length <= space; length++) {
                long sum = codec.decode(memory, 0, length).stream()
                        .mapToLong(control -> codec.length(control.data().length))
                        .sum();
                // No byte belongs to two messages. A last one may lack padding between header and data.
                assertThat(sum).isLessThanOrEqualTo(length + codec.length(0) - Tables.number(abi, "sizeof.cmsghdr"));
            }
        }
    }

    @Property
    void aLengthThatNoPlatformCountsIsRefused(@ForAll("uncountable") long length) {
        for (Found.Module found : Found.modules()) {
            boolean claimed = found.claims().contains(Capability.ANCILLARY_DATA);
            Class<? extends RuntimeException> refusal =
                    claimed ? IllegalArgumentException.class : UnavailableException.class;
            assertThatThrownBy(() -> found.socket().CMSG_LEN(length))
                    .as(found.socket().backend())
                    .isInstanceOf(refusal);
            assertThatThrownBy(() -> found.socket().CMSG_SPACE(length))
                    .as(found.socket().backend())
                    .isInstanceOf(refusal);
        }
    }

    @Provide
    Arbitrary<List<Control>> messages() {
        return controls();
    }

    @Provide
    Arbitrary<Long> uncountable() {
        return Arbitraries.oneOf(
                Arbitraries.longs().lessOrEqual(-1),
                // The kernel takes the length of a buffer as signed.
                Arbitraries.longs().greaterOrEqual(Integer.MAX_VALUE));
    }

    static Arbitrary<List<Control>> controls() {
        Arbitrary<byte[]> data = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
        return Combinators.combine(Arbitraries.integers(), Arbitraries.integers(), data)
                .as(Control::new)
                .list()
                .ofMaxSize(6)
                .withoutEdgeCases();
    }

    private static int whole(CmsgCodec codec, List<Control> messages, int length) {
        int count = 0;
        long start = 0;
        for (Control message : messages) {
            if (start + codec.length(message.data().length) > length) {
                break;
            }
            start += codec.space(message.data().length);
            count++;
        }
        return count;
    }

    private static void same(List<Control> actual, List<Control> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            isBeginning(actual.get(i), expected.get(i));
            assertThat(actual.get(i).data()).isEqualTo(expected.get(i).data());
        }
    }

    private static void isBeginning(Control actual, Control expected) {
        assertThat(actual.level()).isEqualTo(expected.level());
        assertThat(actual.type()).isEqualTo(expected.type());
        assertThat(actual.data()).isEqualTo(Arrays.copyOf(expected.data(), actual.data().length));
    }
}
