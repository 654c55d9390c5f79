package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which error a failure is taken for that has no class of its own, and where one class means different errors. */
final class ErrnosTest {

    private final Errnos errnos = new Errnos(Numbers.load());

    @ParameterizedTest
    @CsvSource({
        "socket, EMFILE",
        "socketpair, EMFILE",
        "accept, EMFILE",
        "connect, ENETUNREACH",
        "recv, ECONNRESET",
        "send, EPIPE",
        "close, EIO"
    })
    void a_call_has_a_usual_error(String call, String symbol) {
        assertThat(errnos.of(new IOException("in whatever words"), call)).hasMessage(call + ": " + symbol);
    }

    @Test
    void a_datagram_breaks_no_pipe() {
        assertThat(errnos.ofDatagram(new SocketException(), "send")).hasMessage("send: ENETUNREACH");
        assertThat(errnos.ofDatagram(new BindException(), "sendto")).hasMessage("sendto: EACCES");
        assertThat(errnos.of(new BindException(), "connect")).hasMessage("connect: EADDRNOTAVAIL");
        assertThat(errnos.ofDatagram(new ClosedChannelException(), "send")).hasMessage("send: EBADF");
    }
}
