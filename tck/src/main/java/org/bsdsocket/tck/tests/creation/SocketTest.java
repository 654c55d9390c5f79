package org.bsdsocket.tck.tests.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketKind;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.UnixAddress;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

/** New sockets. Those over descriptors are another class. */
@Compliance
final class SocketTest {

    private static final SocketKind NON_BLOCKING_DATAGRAMS = Constants.SOCK_DGRAM.or(Constants.SOCK_NONBLOCK);
    // Families have small numbers.
    private static final AddressFamily UNKNOWN = AddressFamily.of(4711);

    @Test
    @Asserts("socket.socket#1")
    void isAnIpv4StreamWithoutArguments(SocketModule socket, Kit kit) throws Exception {
        Socket made = kit.track(socket.socket());
        assertThat(made.family()).isEqualTo(Constants.AF_INET);
        assertThat(made.type()).isEqualTo(Constants.SOCK_STREAM);
        assertThat(made.proto()).isZero();
    }

    @Test
    @Asserts({"socket.socket#2", "socket.SOCK_STREAM#2"})
    void ofStreamsJoinsWhatIsSentAndEnds(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_STREAM));
        listener.bind(new HostPort("127.0.0.1", 0));
        listener.listen();
        Socket client = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_STREAM));
        kit.within(Bytes.SOON, () -> client.connect(listener.getsockname()));
        Socket server = kit.track(kit.within(Bytes.SOON, listener::accept).conn());
        client.sendall(Bytes.of("ab"));
        client.sendall(Bytes.of("cd"));
        client.close();
        byte[] all = kit.within(Bytes.SOON, () -> Bytes.readAll(server));
        assertThat(Bytes.text(all)).isEqualTo("abcd");
    }

    @Test
    @Asserts("socket.socket#3")
    void refusesAProtocolThatDoesNotGoWithTheType(SocketModule socket, Kit kit) {
        kit.raises(
                OSException.class,
                () -> kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_STREAM, Constants.IPPROTO_UDP)));
    }

    @Test
    @Asserts({"socket.socket#4", "socket.AF_UNIX#3"})
    void ofInet6HasIpv6Addresses(SocketModule socket, Kit kit) throws Exception {
        Socket made = kit.track(socket.socket(Constants.AF_INET6, Constants.SOCK_DGRAM));
        made.bind(new HostPort6("::1", 0, 0, 0));
        assertThat(made.family()).isEqualTo(Constants.AF_INET6);
        assertThat(made.getsockname())
                .isInstanceOfSatisfying(
                        HostPort6.class, name -> assertThat(name.host()).isEqualTo("::1"));
    }

    @Test
    @Asserts({"socket.socket#5", "socket.AF_UNIX#4"})
    void ofUnixMeetsOthersAtAPath(SocketModule socket, Kit kit) throws Exception {
        UnixAddress path = kit.unixPath();
        Socket listener = kit.track(socket.socket(Constants.AF_UNIX));
        listener.bind(path);
        listener.listen();
        Socket client = kit.track(socket.socket(Constants.AF_UNIX));
        kit.within(Bytes.SOON, () -> client.connect(path));
        assertThat(client.family()).isEqualTo(Constants.AF_UNIX);
        assertThat(client.getpeername()).isEqualTo(path);
    }

    @Test
    @Asserts("socket.AF_UNIX#2")
    void ofInetHasIpv4Addresses(SocketModule socket, Kit kit) throws Exception {
        Socket made = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM));
        made.bind(new HostPort("127.0.0.1", 0));
        assertThat(made.family()).isEqualTo(Constants.AF_INET);
        assertThat(made.getsockname())
                .isInstanceOfSatisfying(
                        HostPort.class, name -> assertThat(name.host()).isEqualTo("127.0.0.1"));
    }

    @Test
    @Asserts("socket.socket#6")
    void refusesAFamilyThatTheSystemDoesNotHave(SocketModule socket, Kit kit) {
        kit.raises(OSException.class, "EAFNOSUPPORT", () -> kit.track(socket.socket(UNKNOWN, Constants.SOCK_STREAM)));
    }

    @Test
    @Asserts({"socket.socket#7", "socket.SOCK_STREAM#3"})
    void ofDatagramsKeepsThemApart(SocketModule socket, Kit kit) throws Exception {
        Socket to = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM));
        to.bind(new HostPort("127.0.0.1", 0));
        Socket from = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM));
        from.connect(to.getsockname());
        from.send(Bytes.of("ab"));
        from.send(Bytes.of("cd"));
        assertThat(kit.within(Bytes.SOON, () -> to.recv(10))).isEqualTo(Bytes.of("ab"));
        assertThat(kit.within(Bytes.SOON, () -> to.recv(10))).isEqualTo(Bytes.of("cd"));
    }

    @Test
    @Asserts({"socket.socket#8", "socket.SOCK_STREAM#4"})
    void ofRawSeesWholePackets(SocketModule socket, Kit kit) throws Exception {
        Socket raw = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_RAW, Constants.IPPROTO_UDP));
        assertThat(raw.type()).isEqualTo(Constants.SOCK_RAW);
        Socket to = kit.udp();
        String mark = "seen by " + kit.address(to);
        kit.udp().sendto(Bytes.of(mark), kit.address(to));
        // The traffic of everybody else on this machine comes along.
        String packet = kit.within(Bytes.SOON, () -> {
            while (true) {
                String seen = Bytes.text(raw.recv(65536));
                if (seen.endsWith(mark)) {
                    return seen;
                }
            }
        });
        assertThat(packet.length()).as("with headers").isGreaterThan(mark.length());
    }

    @Test
    @Asserts("socket.SOCK_STREAM#5")
    void ofSequencedPacketsConnectsAndKeepsThemApart(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.track(socket.socket(Constants.AF_UNIX, Constants.SOCK_SEQPACKET));
        UnixAddress path = kit.unixPath();
        listener.bind(path);
        listener.listen();
        Socket client = kit.track(socket.socket(Constants.AF_UNIX, Constants.SOCK_SEQPACKET));
        client.connect(path);
        Socket server = kit.track(kit.within(Bytes.SOON, listener::accept).conn());
        client.send(Bytes.of("ab"));
        client.send(Bytes.of("cd"));
        assertThat(kit.within(Bytes.SOON, () -> server.recv(10))).isEqualTo(Bytes.of("ab"));
        assertThat(kit.within(Bytes.SOON, () -> server.recv(10))).isEqualTo(Bytes.of("cd"));
    }

    @Test
    @Asserts("socket.socket#14")
    void isNotInheritable(SocketModule socket, Kit kit) throws Exception {
        Socket made = kit.track(socket.socket());
        assertThat(made.getInheritable()).isFalse();
        assertThat(kit.flags(made.fileno()).closeOnExec()).isTrue();
    }

    @Test
    @Asserts("socket.socket#15")
    void tellsTheAuditHooksBeforeThereIsOne(SocketModule socket, Kit kit) throws Exception {
        List<List<?>> told = new CopyOnWriteArrayList<>();
        socket.addAuditHook((event, args) -> {
            if (event.equals("socket.__new__")) {
                told.add(args);
                throw new IllegalStateException("not to be made");
            }
        });
        kit.raises(
                IllegalStateException.class,
                () -> kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM, Constants.IPPROTO_UDP)));
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).hasSize(4);
        assertThat(told.get(0).get(0)).isInstanceOf(Socket.class);
        assertThat(told.get(0).subList(1, 4))
                .map(number -> ((Number) number).longValue())
                .containsExactly(
                        socket.valueOf(Constants.AF_INET),
                        socket.valueOf(Constants.SOCK_DGRAM),
                        socket.valueOf(Constants.IPPROTO_UDP));
    }

    @Test
    @Asserts("socket.socket#16")
    void itsTypeShowsNoFlags(SocketModule socket, Kit kit) throws Exception {
        SocketKind type = Constants.SOCK_STREAM.or(Constants.SOCK_NONBLOCK).or(Constants.SOCK_CLOEXEC);
        Socket made = kit.track(socket.socket(Constants.AF_INET, type));
        assertThat(made.type()).isEqualTo(Constants.SOCK_STREAM);
    }

    @Test
    @Asserts({"socket.socket#17", "socket.SOCK_CLOEXEC#2"})
    void doesNotBlockWhereTheTypeSaysSo(SocketModule socket, Kit kit) throws Exception {
        doesNotBlock(kit, kit.track(socket.socket(Constants.AF_INET, NON_BLOCKING_DATAGRAMS)));
        socket.setdefaulttimeout(Timeout.ofSeconds(60));
        doesNotBlock(kit, kit.track(socket.socket(Constants.AF_INET, NON_BLOCKING_DATAGRAMS)));
    }

    @Test
    @Asserts("socket.SOCK_CLOEXEC#1")
    void isNotInheritableWhereTheTypeSaysSo(SocketModule socket, Kit kit) throws Exception {
        Socket made = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM.or(Constants.SOCK_CLOEXEC)));
        assertThat(kit.flags(made.fileno()).closeOnExec()).isTrue();
        assertThat(made.type()).isEqualTo(Constants.SOCK_DGRAM);
    }

    @Test
    @Asserts("socket.SOCK_CLOEXEC#3")
    void takesBothFlagsAtOnce(SocketModule socket, Kit kit) throws Exception {
        SocketKind both = NON_BLOCKING_DATAGRAMS.or(Constants.SOCK_CLOEXEC);
        Socket made = kit.track(socket.socket(Constants.AF_INET, both));
        assertThat(made.type()).isEqualTo(Constants.SOCK_DGRAM);
        doesNotBlock(kit, made);
    }

    private static void doesNotBlock(Kit kit, Socket datagrams) throws Exception {
        datagrams.bind(new HostPort("127.0.0.1", 0));
        assertThat(datagrams.gettimeout()).isEqualTo(Timeout.NON_BLOCKING);
        kit.within(Bytes.SOON, () -> kit.raises(BlockingIOException.class, "EAGAIN", () -> datagrams.recv(1)));
    }
}
