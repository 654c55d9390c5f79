package org.bsdsocket.tck.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.bsdsocket.OSException;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

/** Services by name and by port. */
@Compliance
final class GetservTest {

    @Test
    @Asserts("socket.getservbyname#1")
    void aServiceHasThePortThatCpythonHas(SocketModule socket, Kit kit) throws Exception {
        List<String> ports = List.of(
                String.valueOf(socket.getservbyname("domain", "udp")),
                String.valueOf(socket.getservbyname("http", "tcp")),
                String.valueOf(socket.getservbyname("www", "tcp")));
        assertThat(ports).isEqualTo(kit.oracle().lines("""
                        for name, protocol in ("domain", "udp"), ("http", "tcp"), ("www", "tcp"):
                            print(socket.getservbyname(name, protocol))
                        """));
    }

    @Test
    @Asserts("socket.getservbyname#2")
    void anyProtocolWillDoForAName(SocketModule socket) throws Exception {
        ServiceTable.Service service = new ServiceTable().overUdpOnly();
        assertThat(socket.getservbyname(service.name())).isEqualTo(service.port());
    }

    @Test
    @Asserts("socket.getservbyname#3")
    void anotherProtocolWillNotDo(SocketModule socket, Kit kit) throws Exception {
        String name = new ServiceTable().overUdpOnly().name();
        assertThat(socket.getservbyname(name, "udp")).isPositive();
        kit.raises(OSException.class, () -> socket.getservbyname(name, "tcp"));
    }

    @Test
    @Asserts("socket.getservbyname#4")
    void tellsTheAuditHooksBeforeItAsksForAName(SocketModule socket, Kit kit) {
        assertThat(GethostbynameTest.told(socket, "socket.getservbyname", () -> {
                    kit.raises(IllegalStateException.class, () -> socket.getservbyname("http", "tcp"));
                    kit.raises(IllegalStateException.class, () -> socket.getservbyname("http"));
                }))
                .containsExactly(List.of("http", "tcp"), Arrays.asList("http", null));
    }

    @Test
    @Asserts("socket.getservbyport#1")
    void aPortHasTheServiceThatCpythonHas(SocketModule socket, Kit kit) throws Exception {
        List<String> names = List.of(socket.getservbyport(53, "udp"), socket.getservbyport(80, "tcp"));
        assertThat(names).isEqualTo(kit.oracle().lines("""
                        for port, protocol in (53, "udp"), (80, "tcp"):
                            print(socket.getservbyport(port, protocol))
                        """));
    }

    @Test
    @Asserts("socket.getservbyport#2")
    void anyProtocolWillDoForAPort(SocketModule socket) throws Exception {
        ServiceTable.Service service = new ServiceTable().overUdpOnly();
        assertThat(socket.getservbyport(service.port())).isEqualTo(service.name());
    }

    @Test
    @Asserts("socket.getservbyport#3")
    void theServiceDependsOnTheProtocol(SocketModule socket) throws Exception {
        ServiceTable table = new ServiceTable();
        ServiceTable.Service udp = table.overUdpUnlikeTcp();
        assertThat(socket.getservbyport(udp.port(), "udp")).isEqualTo(udp.name());
        assertThat(socket.getservbyport(udp.port(), "tcp"))
                .isEqualTo(table.rival(udp).name());
    }

    @Test
    @Asserts("socket.getservbyport#4")
    void tellsTheAuditHooksBeforeItAsksForAPort(SocketModule socket, Kit kit) {
        assertThat(GethostbynameTest.told(socket, "socket.getservbyport", () -> {
                    kit.raises(IllegalStateException.class, () -> socket.getservbyport(80, "tcp"));
                    kit.raises(IllegalStateException.class, () -> socket.getservbyport(80));
                }))
                .containsExactly(List.of(80, "tcp"), Arrays.asList(80, null));
    }
}
