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
final class SetsockoptTest {

    @Test
    @Asserts("socket.socket.setsockopt#1")
    void anIntegerBecomesTheValue(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        for (IntConstant option : new IntConstant[] {Constants.SO_KEEPALIVE, Constants.SO_REUSEADDR}) {
            s.setsockopt(Constants.SOL_SOCKET, option, 1);
            assertThat(s.getsockopt(Constants.SOL_SOCKET, option))
                    .as("%s set", option)
                    .isNotZero();
            s.setsockopt(Constants.SOL_SOCKET, option, 0);
            assertThat(s.getsockopt(Constants.SOL_SOCKET, option))
                    .as("%s unset", option)
                    .isZero();
        }
        s.setsockopt(Constants.IPPROTO_TCP, Constants.TCP_NODELAY, 1);
        assertThat(s.getsockopt(Constants.IPPROTO_TCP, Constants.TCP_NODELAY))
                .as("TCP_NODELAY")
                .isNotZero();
    }

    @Test
    @Asserts("socket.socket.setsockopt#2")
    void bytesBecomeTheValue(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        byte[] linger = ByteBuffer.allocate(2 * Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(1)
                .putInt(258)
                .array();
        byte[] given = linger.clone();
        s.setsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER, given);
        assertThat(s.getsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER, linger.length))
                .isEqualTo(linger);
        assertThat(given).as("the array given").isEqualTo(linger);
        kit.raises(
                OSException.class,
                "EINVAL",
                () -> s.setsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER, new byte[1]));
    }

    @Test
    @Asserts("socket.socket.setsockopt#3")
    void withoutAValueTheSystemGetsANullPointerAndTheLength(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        // Long enough for the option, so that the system looks for the value and finds no memory there.
        kit.raises(
                OSException.class,
                "EFAULT",
                () -> s.setsockopt(Constants.SOL_SOCKET, Constants.SO_KEEPALIVE, (Void) null, Integer.BYTES));
        // Too short for the option, which the system notices before it looks.
        kit.raises(
                OSException.class,
                "EINVAL",
                () -> s.setsockopt(Constants.SOL_SOCKET, Constants.SO_KEEPALIVE, (Void) null, 1));
    }

    @Test
    @Asserts("socket.socket.setsockopt#4")
    void whatTheSystemRefusesIsAnError(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        kit.raises(
                OSException.class,
                "ENOPROTOOPT",
                () -> s.setsockopt(Constants.SOL_SOCKET, IntConstant.of(Options.UNKNOWN), 1));
    }
}
