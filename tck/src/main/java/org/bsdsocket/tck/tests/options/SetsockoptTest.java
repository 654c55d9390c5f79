package org.bsdsocket.tck.tests.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bsdsocket.ConnectionResetException;
import org.bsdsocket.Constants;
import org.bsdsocket.IntConstant;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.data.Bytes;
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
        s.setsockopt(Constants.IPPROTO_IP, Constants.IP_TOS, new byte[] {16});
        assertThat(s.getsockopt(Constants.IPPROTO_IP, Constants.IP_TOS))
                .as("IP_TOS, for which a byte is enough")
                .isEqualTo(16);
        byte[] linger = linger(1, 258);
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
    @Asserts("socket.socket.setsockopt#5")
    void noTimeToLingerMeansThatCloseResets(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        byte[] atOnce = linger(1, 0);
        pair.first().setsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER, atOnce);
        assertThat(pair.first().getsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER, atOnce.length))
                .isEqualTo(atOnce);
        pair.first().close();
        kit.within(
                Bytes.SOON,
                () -> kit.raises(
                        ConnectionResetException.class, () -> pair.second().recv(1)));
        Socket off = kit.track(socket.socket());
        off.setsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER, linger(1, 5));
        off.setsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER, linger(0, 0));
        assertThat(off.getsockopt(Constants.SOL_SOCKET, Constants.SO_LINGER))
                .as("whether it lingers")
                .isZero();
    }

    private static byte[] linger(int onoff, int seconds) {
        return ByteBuffer.allocate(2 * Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(onoff)
                .putInt(seconds)
                .array();
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
