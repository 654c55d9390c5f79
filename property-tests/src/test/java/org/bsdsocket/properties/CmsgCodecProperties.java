package org.bsdsocket.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
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
                assertThat(decoded).as("cut at %d", length).hasSizeBetween(whole, Math.min(whole + 1, messages.size()));
                same(decoded.subList(0, whole), messages.subList(0, whole));
                if (decoded.size() > whole) {
                    isBeginning(decoded.get(whole), messages.get(whole));
                }
            }
        }
    }

    @Property(tries = 500)
    void noBytesAreTooBadToRead(
            @ForAll("messages") List<Control> messages,
            @ForAll @IntRange(max = 2000) int where,
            @ForAll byte lie,
            @ForAll byte lie2) {
        for (Abi abi : Tables.all()) {
            CmsgCodec codec = new CmsgCodec(abi);
            int space = (int) codec.space(messages);
            ByteBuffer memory = Tables.memory(abi, space);
            codec.encode(messages, memory, 0);
            if (space > 0) {
                memory.put(where % space, lie);
                memory.put(where % Math.min(space, 8), lie2);
            }
            for (int length = 0; length <= space; length++) {
                long sum = codec.decode(memory, 0, length).stream()
                        .mapToLong(control -> codec.length(control.data().length))
                        .sum();
                // What was cut inside its header's padding has no data, and its header counts as whole here.
                assertThat(sum).isLessThanOrEqualTo(length + codec.length(0));
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
                // A 64-bit size_t counts more than this, and still has no such number.
                Arbitraries.longs().greaterOrEqual(Long.MAX_VALUE - 8));
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
