package org.bsdsocket.tck.tests.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.bsdsocket.Constants;
import org.bsdsocket.Received;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.UnixAddress;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.bsdsocket.tck.tests.data.Datagrams;
import org.junit.jupiter.api.Test;

@Compliance
final class UnixAddressTest {

    @Test
    @Asserts("families.AF_UNIX#1")
    void ofAFileIsTheTextOfItsPath(SocketModule socket, Kit kit) throws Exception {
        String path = kit.directory().resolve("named").toString();
        Socket made = bound(socket, kit, UnixAddress.of(path));
        UnixAddress name = (UnixAddress) made.getsockname();
        assertThat(name.path()).isEqualTo(path);
        assertThat(name).hasToString("'" + path + "'");
    }

    @Test
    @Asserts("families.AF_UNIX#2")
    void keepsBytesThatAreNoText(SocketModule socket, Kit kit) throws Exception {
        byte[] bytes = (kit.directory() + "/?-?").getBytes(StandardCharsets.US_ASCII);
        bytes[bytes.length - 3] = (byte) 0xff;
        bytes[bytes.length - 1] = (byte) 0x80;
        Socket listener = bound(socket, kit, UnixAddress.of(bytes));
        listener.listen();
        UnixAddress name = (UnixAddress) listener.getsockname();
        assertThat(name.bytes()).isEqualTo(bytes);
        assertThat(name.path()).endsWith("/\udcff-\udc80");
        Socket client = kit.track(socket.socket(Constants.AF_UNIX));
        kit.within(Bytes.SOON, () -> client.connect(UnixAddress.of(name.path())));
        assertThat(client.getpeername()).isEqualTo(name);
    }

    @Test
    @Asserts("families.AF_UNIX#3")
    void ofAnAbstractNameIsBytesWithAZeroInFront(SocketModule socket, Kit kit) throws Exception {
        byte[] bytes = abstractName(kit);
        UnixAddress name =
                (UnixAddress) bound(socket, kit, UnixAddress.of(bytes)).getsockname();
        assertThat(name.isAbstract()).isTrue();
        assertThat(name.bytes()).isEqualTo(bytes);
    }

    @Test
    @Asserts("families.AF_UNIX#4")
    @Uses(Capability.UNIX_DATAGRAM)
    void abstractAndFileNamesReachEachOther(SocketModule socket, Kit kit) throws Exception {
        Socket hidden = kit.track(socket.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM));
        UnixAddress name = UnixAddress.of(abstractName(kit));
        hidden.bind(name);
        Socket file = Datagrams.unix(socket, kit);
        hidden.sendto(Bytes.of("ask"), file.getsockname());
        Received question = kit.within(Bytes.SOON, () -> file.recvfrom(10));
        assertThat(question.address()).isEqualTo(name);
        file.sendto(Bytes.of("answer"), name);
        Received answer = kit.within(Bytes.SOON, () -> hidden.recvfrom(10));
        assertThat(Bytes.text(answer.data())).isEqualTo("answer");
        assertThat(answer.address()).isEqualTo(file.getsockname());
    }

    @Test
    @Asserts("families.AF_UNIX#5")
    void ofAFileIsTakenAsTextAndAsBytes(SocketModule socket, Kit kit) throws Exception {
        for (boolean text : new boolean[] {true, false}) {
            String path = kit.directory().resolve("given" + text).toString();
            UnixAddress asText = UnixAddress.of(path);
            UnixAddress asBytes = UnixAddress.of(path.getBytes(StandardCharsets.US_ASCII));
            reach(socket, kit, text ? asText : asBytes, text ? asBytes : asText);
        }
    }

    @Test
    @Asserts("families.AF_UNIX#6")
    void ofAnAbstractNameIsTakenAsTextAndAsBytes(SocketModule socket, Kit kit) throws Exception {
        byte[] bytes = abstractName(kit);
        reach(socket, kit, UnixAddress.of(bytes), UnixAddress.of(new String(bytes, StandardCharsets.US_ASCII)));
        bytes[bytes.length - 1] ^= 1;
        reach(socket, kit, UnixAddress.of(new String(bytes, StandardCharsets.US_ASCII)), UnixAddress.of(bytes));
    }

    private static void reach(SocketModule socket, Kit kit, UnixAddress served, UnixAddress called) throws Exception {
        Socket listener = bound(socket, kit, served);
        listener.listen();
        Socket client = kit.track(socket.socket(Constants.AF_UNIX));
        kit.within(Bytes.SOON, () -> client.connect(called));
        kit.track(kit.within(Bytes.SOON, listener::accept).conn());
        assertThat(client.getpeername()).isEqualTo(served);
        assertThat(listener.getsockname()).isEqualTo(called);
    }

    private static Socket bound(SocketModule socket, Kit kit, UnixAddress address) throws Exception {
        Socket made = kit.track(socket.socket(Constants.AF_UNIX));
        made.bind(address);
        return made;
    }

    /** Nobody else's, since the directory is not. */
    private static byte[] abstractName(Kit kit) {
        return ("\0" + kit.directory()).getBytes(StandardCharsets.US_ASCII);
    }
}
