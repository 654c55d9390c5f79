package org.bsdsocket.tck.saboteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.UnixAddress;
import org.bsdsocket.tck.run.PipeBackend;
import org.junit.jupiter.api.Test;

class ApiSaboteurTest {

    @Test
    void what_it_does_not_lie_about_works() throws Exception {
        SocketModule socket = module(Saboteur.api("lies", "lies").on("gettimeout", call -> Timeout.NON_BLOCKING));
        try (SocketPair pair = socket.socketpair()) {
            assertThat(pair.first().gettimeout()).isEqualTo(Timeout.NON_BLOCKING);
            pair.first().send(new byte[] {7});
            assertThat(pair.second().recv(1)).containsExactly(7);
        }
    }

    @Test
    void a_plain_name_is_met_once_however_the_method_was_called() throws Exception {
        List<Integer> met = new ArrayList<>();
        SocketModule socket = module(Saboteur.api("listens", "lies not at all").on("send", call -> {
            met.add(call.<ByteBuffer>arg(0).remaining());
            return call.proceed();
        }));
        try (SocketPair pair = socket.socketpair()) {
            pair.first().send(new byte[1]);
            pair.first().send(ByteBuffer.allocate(2));
            pair.first().send(ByteBuffer.allocate(3), MsgFlag.NONE);
        }
        assertThat(met).containsExactly(1, 2, 3);
    }

    @Test
    void an_overload_is_met_alone() throws Exception {
        SocketModule socket = module(Saboteur.api("lies", "lies").on("recv/1", call -> new byte[0]));
        try (SocketPair pair = socket.socketpair()) {
            pair.first().send(new byte[] {7});
            assertThat(pair.second().recv(1)).isEmpty();
            assertThat(pair.second().recv(1, MsgFlag.NONE)).containsExactly(7);
        }
    }

    @Test
    void it_remembers_for_a_module_and_forgets_for_the_next() throws Exception {
        Saboteur saboteur = Saboteur.api("counts", "counts").on("fileno", call -> {
            call.memory().merge("calls", 1L, (a, b) -> (Long) a + (Long) b);
            return call.memory().get("calls");
        });
        for (int i = 0; i < 2; i++) {
            try (SocketPair pair = module(saboteur).socketpair()) {
                assertThat(pair.first().fileno()).isEqualTo(1);
                assertThat(pair.second().fileno()).isEqualTo(2);
            }
        }
    }

    @Test
    void an_audit_hook_is_shown_the_socket_that_the_test_has() throws Exception {
        SocketModule socket = module(Saboteur.api("lies", "lies").on("gettimeout", call -> Timeout.BLOCKING));
        List<Object> seen = new ArrayList<>();
        socket.addAuditHook((event, args) -> seen.addAll(args));
        try (SocketPair pair = socket.socketpair()) {
            // Told before the backend refuses.
            assertThatThrownBy(() -> pair.first().bind(UnixAddress.of("nowhere")))
                    .isInstanceOf(UnavailableException.class);
            assertThat(seen)
                    .filteredOn(Socket.class::isInstance)
                    .isNotEmpty()
                    .allMatch(s -> s == pair.first() || s == pair.second());
        }
    }

    private static SocketModule module(Saboteur saboteur) {
        return saboteur.module(new PipeBackend());
    }
}
