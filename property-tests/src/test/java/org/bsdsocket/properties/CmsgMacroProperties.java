package org.bsdsocket.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.bsdsocket.SocketModule;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.CmsgCodec;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Control;

/** Control messages as the C compiler of this machine understands them. */
@AddLifecycleHook(CMacros.Needed.class)
class CmsgMacroProperties {

    /** As much as {@code socklen_t} can count where it is taken as signed, less what a header and padding may take. */
    private static final long MOST = Integer.MAX_VALUE - 64;

    @Property
    void lengthsAreThoseOfTheMacro(@ForAll @LongRange(max = MOST) long data) {
        equal(CMacros.length(data), socket -> socket.CMSG_LEN(data));
    }

    @Property
    void spacesAreThoseOfTheMacro(@ForAll @LongRange(max = MOST) long data) {
        equal(CMacros.space(data), socket -> socket.CMSG_SPACE(data));
    }

    @Property
    void smallLengthsToo(@ForAll @LongRange(max = 300) long data) {
        equal(CMacros.length(data), socket -> socket.CMSG_LEN(data));
        equal(CMacros.space(data), socket -> socket.CMSG_SPACE(data));
    }

    @Property
    void theGreatestLengthFillsTheGreatestBuffer(@ForAll @IntRange(min = -40, max = 40) int beyond) {
        long length = Integer.MAX_VALUE - CMacros.length(0) + beyond;
        for (Found.Module found : Found.modules()) {
            if (found.claims().contains(Capability.ANCILLARY_DATA) && beyond > 0) {
                assertThatThrownBy(() -> found.socket().CMSG_LEN(length)).isInstanceOf(IllegalArgumentException.class);
            } else {
                equal(found, CMacros.length(length), socket -> socket.CMSG_LEN(length));
            }
        }
    }

    @Property
    @AddLifecycleHook(Tables.Here.class)
    void theMacrosFindEveryMessageOfTheCodec(@ForAll("messages") List<Control> messages) {
        Abi abi = Tables.here();
        CmsgCodec codec = new CmsgCodec(abi);
        int length = Math.toIntExact(codec.space(messages));
        ByteBuffer memory = Tables.memory(abi, length + 32);
        codec.encode(messages, memory, 0);
        long[] found = CMacros.walk(memory, length);
        assertThat(found).hasSize(4 * messages.size());
        for (int i = 0; i < messages.size(); i++) {
            Control message = messages.get(i);
            byte[] data = new byte[message.data().length];
            memory.get((int) found[4 * i + 2], data);
            assertThat(found[4 * i]).isEqualTo(message.level());
            assertThat(found[4 * i + 1]).isEqualTo(message.type());
            assertThat(data).isEqualTo(message.data());
            assertThat(found[4 * i + 3]).isEqualTo(CMacros.length(data.length));
        }
    }

    @Provide
    Arbitrary<List<Control>> messages() {
        return CmsgCodecProperties.controls();
    }

    private static void equal(long expected, ToLongFunction<SocketModule> call) {
        Found.modules().forEach(found -> equal(found, expected, call));
    }

    // A backend that knows of no control messages has no business to count their bytes.
    private static void equal(Found.Module found, long expected, ToLongFunction<SocketModule> call) {
        SocketModule socket = found.socket();
        if (found.claims().contains(Capability.ANCILLARY_DATA)) {
            assertThat(call.applyAsLong(socket)).as(socket.backend()).isEqualTo(expected);
        } else {
            assertThatThrownBy(() -> call.applyAsLong(socket))
                    .as(socket.backend())
                    .isInstanceOfSatisfying(
                            UnavailableException.class,
                            e -> assertThat(e.capability()).isEqualTo(Capability.ANCILLARY_DATA));
        }
    }
}
