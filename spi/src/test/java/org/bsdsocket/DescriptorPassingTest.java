package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.SocketDriver;
import org.junit.jupiter.api.Test;

class DescriptorPassingTest {

    private static final int LEVEL = FakeDriver.CONSTANTS.number("SOL_SOCKET");
    private static final int TYPE = FakeDriver.CONSTANTS.number("SCM_RIGHTS");

    private final FakeDriver driver = new FakeDriver().give("maxControlBuffer", 1L << 40);
    private final SocketModule module = driver.module();

    private static byte[] ints(int... values) {
        ByteBuffer out = ByteBuffer.allocate(4 * values.length).order(ByteOrder.nativeOrder());
        for (int value : values) {
            out.putInt(value);
        }
        return out.array();
    }

    @Test
    void descriptorsGoAsNativeInts() throws OSException {
        List<Object> sent = new ArrayList<>();
        driver.on("sendmsg", args -> {
            ((List<?>) args[2]).forEach(sent::add);
            sent.add(args[3]);
            return 2;
        });
        try (Socket socket = module.socket(Constants.AF_UNIX)) {
            List<ByteBuffer> data = List.of(ByteBuffer.wrap(new byte[2]));
            assertThat(module.sendFds(socket, data, new long[] {3, 70000}, MsgFlag.of(9), null))
                    .isEqualTo(2);
        }
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0)).isInstanceOfSatisfying(Control.class, control -> {
            assertThat(control.level()).isEqualTo(LEVEL);
            assertThat(control.type()).isEqualTo(TYPE);
            assertThat(control.data()).isEqualTo(ints(3, 70000));
        });
        assertThat(sent.get(1)).isEqualTo(9);
    }

    @Test
    void numbersThatNoDescriptorHasAreRefused() throws OSException {
        try (Socket socket = module.socket(Constants.AF_UNIX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> module.sendFds(socket, List.of(), 1L << 31))
                    .withMessage("send_fds: the descriptor 2147483648 does not fit into a C int");
            assertThat(driver.calls).doesNotContain("sendmsg");
        }
    }

    @Test
    void roomForFewerDescriptorsThanNoneOrMoreThanAMessageHoldsIsRefused() throws OSException {
        // A system that has more room than an int can tell, and one that has not.
        driver.give("controlLength", 0L).give("controlLength", 1L << 33);
        driver.give("maxControlBuffer", (long) Integer.MAX_VALUE);
        try (Socket socket = module.socket(Constants.AF_UNIX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> module.recvFds(socket, 1, -1))
                    .withMessage("maxfds is -1; expected 0 or more");
            for (int system = 0; system < 2; system++) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> module.recvFds(socket, 1, Integer.MAX_VALUE))
                        .withMessage("maxfds is 2147483647; expected no more than one control message has room for");
            }
            assertThat(driver.calls).doesNotContain("recvmsg");
        }
    }

    @Test
    void whatArrivesIsDescriptorsAndNothingElse() throws OSException {
        List<Object> asked = new ArrayList<>();
        byte[] cut = java.util.Arrays.copyOf(ints(5, 6), 7);
        driver.give("controlLength", 16L).on("controlLength", args -> {
            asked.add(args[0]);
            return 96L;
        });
        driver.on("recvmsg", args -> {
            asked.add(args[2]);
            asked.add(args[3]);
            return new SocketDriver.Message(
                    0,
                    List.of(
                            new Control(LEVEL, TYPE, ints(4)),
                            new Control(LEVEL + 1, TYPE, ints(9)),
                            new Control(LEVEL, TYPE + 1, ints(9)),
                            new Control(LEVEL, TYPE, cut)),
                    77,
                    null);
        });
        try (Socket socket = module.socket(Constants.AF_UNIX)) {
            RecvFds received = module.recvFds(socket, 10, 20, MsgFlag.of(5));
            assertThat(received.fds()).containsExactly(4, 5);
            assertThat(received.flags()).isEqualTo(77);
            assertThat(received.msg()).isEmpty();
            assertThat(received.addr()).isNull();
        }
        assertThat(asked.subList(0, 2)).containsExactly(80L, 96);
        assertThat((int) asked.get(2) & 5).isEqualTo(5);
    }

    @Test
    void fewerThanNoDescriptorsCannotBeAskedFor() throws OSException {
        try (Socket socket = module.socket(Constants.AF_UNIX)) {
            assertThatIllegalArgumentException().isThrownBy(() -> module.recvFds(socket, 10, -1));
            assertThat(driver.calls).doesNotContain("recvmsg");
        }
    }

    @Test
    void aBackendWithoutThemRefuses() throws OSException {
        driver.capabilities.remove(Capability.DESCRIPTOR_PASSING);
        SocketModule poor = driver.module();
        try (Socket socket = poor.socket(Constants.AF_UNIX)) {
            assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> poor.sendFds(socket, List.of(), 1));
            assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> poor.recvFds(socket, 1, 1));
        }
    }
}
