package org.bsdsocket.tck.tests.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bsdsocket.Constants;
import org.bsdsocket.IntConstant;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class GetsockoptTest {

    private static final int PLENTY = 64;

    @Test
    @Asserts("socket.socket.getsockopt#1")
    void returnsTheIntegerThatTheOptionHas(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        assertThat(s.getsockopt(Constants.SOL_SOCKET, Constants.SO_KEEPALIVE))
                .as("SO_KEEPALIVE at first")
                .isZero();
        s.setsockopt(Constants.SOL_SOCKET, Constants.SO_KEEPALIVE, 1);
        assertThat(s.getsockopt(Constants.SOL_SOCKET, Constants.SO_KEEPALIVE))
                .as("SO_KEEPALIVE once set")
                .isNotZero();
        assertThat(s.getsockopt(Constants.SOL_SOCKET, Constants.SO_SNDBUF))
                .as("SO_SNDBUF")
                .isGreaterThan(1);
    }

    @Test
    @Asserts("socket.socket.getsockopt#2")
    void anUnknownOptionIsAnError(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        kit.raises(
                OSException.class,
                "ENOPROTOOPT",
                () -> s.getsockopt(Constants.SOL_SOCKET, IntConstant.of(Options.UNKNOWN)));
    }

    @Test
    @Asserts("socket.socket.getsockopt#3")
    void withALengthReturnsTheOptionsBytes(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        byte[] type = s.getsockopt(Constants.SOL_SOCKET, Constants.SO_TYPE, PLENTY);
        assertThat(type).hasSize(Integer.BYTES);
        assertThat(ByteBuffer.wrap(type).order(ByteOrder.nativeOrder()).getInt())
                .isEqualTo((int) socket.valueOf(Constants.SOCK_STREAM));
        assertThat(s.getsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER, PLENTY))
                .as("SO_LINGER: two integers, zero at first")
                .isEqualTo(new byte[2 * Integer.BYTES]);
    }

    @Test
    @Asserts("socket.socket.getsockopt#5")
    void tellsHowLongItLingersAsAStruct(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        assertThat(s.getsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER, PLENTY))
                .as("two integers, zero at first")
                .isEqualTo(new byte[2 * Integer.BYTES]);
        byte[] value = ByteBuffer.allocate(2 * Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(1)
                .putInt(77)
                .array();
        s.setsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER, value);
        assertThat(s.getsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER, PLENTY))
                .isEqualTo(value);
    }

    @Test
    @Asserts("socket.socket.getsockopt#4")
    void returnsNoMoreThanTheLength(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        assertThat(s.getsockopt(Constants.SOL_SOCKET, Constants.SO_TYPE, 1)).hasSizeLessThanOrEqualTo(1);
        for (int length : new int[] {1, 4, 7}) {
            assertThat(s.getsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER, length))
                    .as("SO_LINGER with a length of %d", length)
                    .hasSizeLessThanOrEqualTo(length);
        }
    }
}
