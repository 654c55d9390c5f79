package org.bsdsocket.tck.tests.can;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.bsdsocket.CanAddress;
import org.bsdsocket.CanIsotpAddress;
import org.bsdsocket.CanJ1939Address;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.Received;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
@Uses({Capability.RAW_OPTIONS, Capability.DATAGRAM})
final class CanAddressTest {

    private static final Duration SOON = Duration.ofSeconds(8);

    /** Says what it hears and from whom, and answers. */
    private static final String J1939_PEER = """
            bus, addr, group = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
            s = socket.socket(socket.AF_CAN, socket.SOCK_DGRAM, socket.CAN_J1939)
            s.bind((bus, socket.J1939_NO_NAME, socket.J1939_NO_PGN, addr))
            print("ready")
            data, sender = s.recvfrom(100)
            print(data, sender)
            s.sendto(b"speed", (bus, socket.J1939_NO_NAME, group, sender[3]))
            """;

    @Test
    @Asserts("families.AF_CAN#1")
    void framesGoToAndComeFromTheInterface(SocketModule socket, Kit kit) throws Exception {
        long id = Can.id(socket);
        Socket bus = Can.hearing(socket, kit, id);
        Can.output(Can.start(kit, "cansend", Can.BUS, Can.digits(socket, id) + "#112233"));
        assertThat(kit.within(SOON, () -> bus.recv(100))).isEqualTo(Can.frame(socket, id, 0x11, 0x22, 0x33));

        long other = Can.id(socket);
        String digits = Can.digits(socket, other);
        // With every bit of its mask set the kernel lists a listener by its identifier.
        Process candump = Can.start(kit, "candump", "-L", "-n", "1", Can.BUS + "," + digits + ":DFFFFFFF");
        Can.awaitListener(socket, other);
        bus.send(Can.frame(socket, other, 0xAB, 0xCD));
        assertThat(kit.within(SOON, () -> Can.output(candump))).endsWith(Can.BUS + " " + digits + "#ABCD");
    }

    @Test
    @Asserts("families.AF_CAN#2")
    void anEmptyNameReceivesFromAllInterfaces(SocketModule socket, Kit kit) throws Exception {
        long id = Can.id(socket);
        Socket all = Can.raw(socket, kit);
        Can.filter(socket, all, Can.only(socket, id));
        all.bind(new CanAddress(""));
        assertThat(all.getsockname()).isEqualTo(new CanAddress(""));
        byte[] frame = Can.frame(socket, id, 1);
        Can.hearing(socket, kit, Can.id(socket)).send(frame);
        Received received = kit.within(SOON, () -> all.recvfrom(100));
        assertThat(received.data()).isEqualTo(frame);
        assertThat(received.address()).as("where it came from").isEqualTo(new CanAddress(Can.BUS));
    }

    @Test
    @Asserts("families.AF_CAN#3")
    void aSocketTellsItsInterface(SocketModule socket, Kit kit) throws Exception {
        Socket bus = Can.hearing(socket, kit, Can.id(socket));
        assertThat(bus.getsockname()).isEqualTo(new CanAddress(Can.BUS));
        assertThat(bus.getsockname()).hasToString("('" + Can.BUS + "',)");
    }

    @Test
    @Asserts("families.AF_CAN#4")
    void isotpReceivesWithOneIdentifierAndSendsWithTheOther(SocketModule socket, Kit kit) throws Exception {
        Socket isotp = Can.datagrams(socket, kit, Constants.CAN_ISOTP);
        long mine = Can.id(socket);
        long theirs = Can.id(socket);
        CanIsotpAddress address = new CanIsotpAddress(Can.BUS, mine, theirs);
        isotp.bind(address);
        assertThat(isotp.getsockname()).isEqualTo(address);

        Process isotprecv =
                Can.start(kit, "isotprecv", "-s", Can.digits(socket, mine), "-d", Can.digits(socket, theirs), Can.BUS);
        Can.awaitListener(socket, theirs);
        isotp.send(Bytes.of("more than one frame holds"));
        assertThat(kit.within(SOON, () -> Can.output(isotprecv))).isEqualTo(hex("more than one frame holds"));

        Process isotpsend =
                Can.start(kit, "isotpsend", "-s", Can.digits(socket, mine), "-d", Can.digits(socket, theirs), Can.BUS);
        isotpsend.getOutputStream().write(hex("and an answer as long").getBytes(StandardCharsets.US_ASCII));
        isotpsend.getOutputStream().close();
        assertThat(kit.within(SOON, () -> isotp.recv(100))).isEqualTo(Bytes.of("and an answer as long"));
    }

    @Test
    @Asserts("families.AF_CAN#4")
    void isotpTakesStandardIdentifiersToo(SocketModule socket, Kit kit) throws Exception {
        Socket isotp = Can.datagrams(socket, kit, Constants.CAN_ISOTP);
        CanIsotpAddress address = new CanIsotpAddress(Can.BUS, 0x123, 0x456);
        isotp.bind(address);
        assertThat(isotp.getsockname()).isEqualTo(address).hasToString("('" + Can.BUS + "', 291, 1110)");
    }

    @Test
    @Asserts("families.AF_CAN#5")
    void j1939NamesAGroupAndAnAddressAsCpythonDoes(SocketModule socket, Kit kit) throws Exception {
        Socket unit = Can.datagrams(socket, kit, Constants.CAN_J1939);
        int here = ThreadLocalRandom.current().nextInt(1, 50);
        int there = here + 100;
        long asked = Can.group();
        long answered = Can.group();
        CanJ1939Address address = Can.unit(socket, here);
        unit.bind(address);
        assertThat(unit.getsockname()).isEqualTo(address);

        OraclePeer python = kit.track(kit.oracle().start(J1939_PEER, Can.BUS, "" + there, "" + answered));
        assertThat(python.line()).isEqualTo("ready");
        unit.sendto(Bytes.of("torque"), Can.unit(socket, asked, there));
        assertThat(kit.within(SOON, python::line)).isEqualTo("b'torque' " + Can.unit(socket, asked, here));
        Received received = kit.within(SOON, () -> unit.recvfrom(100));
        assertThat(received.data()).isEqualTo(Bytes.of("speed"));
        assertThat(received.address()).isEqualTo(Can.unit(socket, answered, there));
    }

    @Test
    @Asserts("families.AF_CAN#5")
    void j1939NamesHave64BitsWithoutSign(SocketModule socket, Kit kit) throws Exception {
        Socket ecu = Can.datagrams(socket, kit, Constants.CAN_J1939);
        long name = ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE;
        CanJ1939Address address = new CanJ1939Address(
                Can.BUS, name, socket.valueOf(Constants.J1939_NO_PGN), (int) socket.valueOf(Constants.J1939_NO_ADDR));
        ecu.bind(address);
        assertThat(ecu.getsockname()).isEqualTo(address);
        assertThat(String.valueOf(ecu.getsockname())).contains(", " + Long.toUnsignedString(name) + ", ");
    }

    @Test
    @Asserts("families.AF_CAN#6")
    void anotherFormIsRefused(SocketModule socket, Kit kit) throws Exception {
        Socket raw = Can.raw(socket, kit);
        assertThat(kit.raises(IllegalArgumentException.class, () -> raw.bind(new HostPort("127.0.0.1", 0))))
                .hasMessageContaining("CanAddress(");
        kit.raises(IllegalArgumentException.class, () -> raw.bind(new CanIsotpAddress(Can.BUS, 1, 2)));
    }

    @Test
    @Asserts("families.AF_CAN#8")
    void isotpRefusesAnotherForm(SocketModule socket, Kit kit) throws Exception {
        Socket isotp = Can.datagrams(socket, kit, Constants.CAN_ISOTP);
        assertThat(kit.raises(IllegalArgumentException.class, () -> isotp.bind(new CanAddress(Can.BUS))))
                .hasMessageContaining("CanIsotpAddress(");
    }

    @Test
    @Asserts("families.AF_CAN#9")
    void j1939RefusesAnotherForm(SocketModule socket, Kit kit) throws Exception {
        Socket ecu = Can.datagrams(socket, kit, Constants.CAN_J1939);
        assertThat(kit.raises(IllegalArgumentException.class, () -> ecu.bind(new CanAddress(Can.BUS))))
                .hasMessageContaining("CanJ1939Address(");
    }

    @Test
    @Asserts("families.AF_CAN#7")
    void anInterfaceThatIsNotThereIsRefused(SocketModule socket, Kit kit) throws Exception {
        Socket raw = Can.raw(socket, kit);
        assertThat(kit.raises(OSException.class, "ENODEV", () -> raw.bind(new CanAddress("nosuchbus"))))
                .hasMessageContaining("nosuchbus");
    }

    private static String hex(String text) {
        StringBuilder digits = new StringBuilder();
        for (byte b : Bytes.of(text)) {
            digits.append(digits.isEmpty() ? "" : " ").append(String.format("%02X", b));
        }
        return digits.toString();
    }
}
