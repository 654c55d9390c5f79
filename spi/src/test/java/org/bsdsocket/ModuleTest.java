package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Constants, byte order, audit hooks. */
class ModuleTest {

    private final FakeDriver driver = new FakeDriver();
    private final SocketModule module = driver.module();

    @Test
    void constantIsWorthWhatTheTableSays() {
        assertThat(module.valueOf(Constants.AF_INET)).isEqualTo(FakeDriver.CONSTANTS.number("AF_INET"));
        assertThat(module.valueOf(IntConstant.of(-5))).isEqualTo(-5);
        assertThat(module.valueOf(Constants.MSG_PEEK.or(MsgFlag.of(1L << 30))))
                .isEqualTo(FakeDriver.CONSTANTS.number("MSG_PEEK") | 1L << 30);
        assertThat(module.isDefined(Constants.AF_INET)).isTrue();
    }

    @Test
    void absentConstantIsRefusedByName() {
        assertThat(module.isDefined(Constants.AF_HYPERV)).isFalse();
        assertThat(module.isDefined(Constants.MSG_PEEK.or(Constants.MSG_BCAST))).isFalse();
        assertThatThrownBy(() -> module.socket(Constants.AF_HYPERV))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("AF_HYPERV does not exist on test");
        assertThat(driver.calls).isEmpty();
    }

    @Test
    void numbersGetTheirNamesBack() throws OSException {
        long netlink = FakeDriver.CONSTANTS.number("AF_NETLINK");
        Socket socket = module.socket(AddressFamily.of(netlink), SocketKind.of(4242));

        // Of two names the first of the alphabet, as Python's enum has it.
        assertThat(socket.family()).isEqualTo(Constants.AF_NETLINK);
        assertThat(socket.type()).isEqualTo(SocketKind.of(4242));
    }

    @Test
    void byteOrderIsCheckedForWidth() {
        assertThat(module.ntohs(module.htons(0x1234))).isEqualTo(0x1234);
        assertThat(module.ntohl(module.htonl(0xfffefdfcL))).isEqualTo(0xfffefdfcL);
        assertThat(module.htons(0xffff)).isEqualTo(0xffff);
        assertThatThrownBy(() -> module.htons(0x10000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> module.ntohs(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> module.htonl(1L << 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> module.ntohl(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hooksAreToldInTheDocumentedOrder() throws OSException {
        List<String> events = new ArrayList<>();
        HostPort address = new HostPort("127.0.0.1", 9);
        module.addAuditHook((event, args) -> events.add(event + args.subList(1, args.size())));

        try (Socket socket = module.socket(Constants.AF_INET, Constants.SOCK_DGRAM, 5)) {
            socket.bind(address);
            socket.connect(address);
            socket.connectEx(address);
            socket.sendto(new byte[1], address);
            socket.sendmsg(List.of());
        }

        assertThat(events)
                .containsExactly(
                        "socket.__new__"
                                + Arrays.asList(
                                        FakeDriver.CONSTANTS.number("AF_INET"),
                                        FakeDriver.CONSTANTS.number("SOCK_DGRAM"),
                                        5),
                        "socket.bind[" + address + "]",
                        "socket.connect[" + address + "]",
                        "socket.connect[" + address + "]",
                        "socket.sendto[" + address + "]",
                        "socket.sendmsg[null]");
    }

    @Test
    void hookThatThrowsKeepsTheModuleFromActing() throws OSException {
        Socket socket = module.socket();
        module.addAuditHook((event, args) -> {
            throw new IllegalStateException("no " + event);
        });
        driver.calls.clear();

        assertThatThrownBy(() -> socket.bind(new HostPort("127.0.0.1", 9))).hasMessage("no socket.bind");
        assertThatThrownBy(module::socket).hasMessage("no socket.__new__");
        assertThat(driver.calls).isEmpty();
    }

    @Test
    void backlogHasADefaultAndALowerBound() throws OSException {
        List<Object> backlogs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            driver.on("listen", args -> backlogs.add(args[1]));
        }
        Socket socket = module.socket();
        socket.listen();
        socket.listen(-3);

        assertThat(backlogs).containsExactly(128, 0);
    }

    @Test
    void aProtocolThatNoIntHoldsIsNotTakenForAnother() {
        assertThatThrownBy(
                        () -> module.socket(Constants.AF_INET, Constants.SOCK_STREAM, IntConstant.of((1L << 32) + 6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4294967302");
        assertThat(driver.calls).doesNotContain("socket");
    }
}
