package org.bsdsocket.tck.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class GethostnameTest {

    @Test
    @Asserts("socket.gethostname#1")
    void isWhatCpythonSays(SocketModule socket, Kit kit) throws Exception {
        assertThat(List.of(socket.gethostname())).isEqualTo(kit.oracle().lines("print(socket.gethostname())"));
    }

    @Test
    @Asserts("socket.gethostname#2")
    void tellsTheAuditHooksBeforeItAsks(SocketModule socket, Kit kit) {
        List<List<?>> told = new CopyOnWriteArrayList<>();
        socket.addAuditHook((event, args) -> {
            if (event.equals("socket.gethostname")) {
                told.add(args);
                throw new IllegalStateException("not to be asked");
            }
        });
        kit.raises(IllegalStateException.class, socket::gethostname);
        assertThat(told).containsExactly(List.of());
    }
}
