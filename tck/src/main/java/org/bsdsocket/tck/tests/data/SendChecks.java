package org.bsdsocket.tck.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Constants;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.tck.Kit;

/**
 * What is promised of send and of sendall in the same words.
 *
 * @param plain the method without flags
 * @param flagged the method with flags
 */
record SendChecks(Plain plain, Flagged flagged) {

    interface Plain {
        void send(Socket socket, byte[] bytes) throws OSException;
    }

    interface Flagged {
        void send(Socket socket, ByteBuffer bytes, MsgFlag flags) throws OSException;
    }

    void needsAPeer(SocketModule socket, Kit kit) throws Exception {
        Socket stream = kit.track(socket.socket());
        kit.within(Bytes.SOON, () -> kit.raises(OSException.class, () -> plain.send(stream, Bytes.of("x"))));
    }

    void refusesAtOnceIfToldNotToWait(Kit kit) throws Exception {
        Socket full = Bytes.clogged(kit).first();
        kit.within(
                Bytes.SOON,
                () -> kit.raises(
                        BlockingIOException.class,
                        "EAGAIN",
                        () -> flagged.send(full, Bytes.buffer("x"), Constants.MSG_DONTWAIT)));
    }

    void sendsOrdinaryDataWithoutFlags(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        plain.send(pair.first(), Bytes.of("abc"));
        flagged.send(pair.first(), Bytes.buffer("def"), MsgFlag.NONE);
        assertThat(Bytes.readText(kit, pair.second(), 6)).isEqualTo("abcdef");
    }
}
