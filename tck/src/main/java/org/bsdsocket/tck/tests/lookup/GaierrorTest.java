package org.bsdsocket.tck.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.Constants;
import org.bsdsocket.GaiException;
import org.bsdsocket.HostPort;
import org.bsdsocket.IntConstant;
import org.bsdsocket.OSException;
import org.bsdsocket.SocketKind;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

/** Lookups that fail without asking a name server. */
@Compliance
final class GaierrorTest {

    private static final String NO_NUMBER = "no.number.invalid";
    private static final String SCRIPT = """
            try:
                socket.getaddrinfo(sys.argv[1], None, flags=socket.AI_NUMERICHOST)
            except socket.gaierror as e:
                print(e.args[0])
                print(e.args[1])
            """;

    @Test
    @Asserts("socket.gaierror#1")
    void isWhatGetaddrinfoThrows(SocketModule socket, Kit kit) {
        assertThat(failed(socket, kit)).isInstanceOf(OSException.class);
    }

    @Test
    @Asserts("socket.gaierror#2")
    void isWhatGetnameinfoThrows(SocketModule socket, Kit kit) {
        OSException failed = kit.raises(
                GaiException.class, () -> socket.getnameinfo(new HostPort(NO_NUMBER, 80), Constants.NI_NUMERICHOST));
        assertThat(failed.getMessage()).contains(NO_NUMBER);
    }

    @Test
    @Asserts("socket.gaierror#3")
    void speaksTheWordsOfTheSystem(SocketModule socket, Kit kit) {
        GaiException failed = failed(socket, kit);
        assertThat(List.of(String.valueOf(failed.error()), failed.string()))
                .isEqualTo(kit.oracle().lines(SCRIPT, NO_NUMBER));
    }

    @Test
    @Asserts("socket.gaierror#4")
    void hasTheNumberOfAConstant(SocketModule socket, Kit kit) {
        List<Long> numbers = Stream.of(
                        Constants.EAI_AGAIN,
                        Constants.EAI_FAIL,
                        Constants.EAI_FAMILY,
                        Constants.EAI_NODATA,
                        Constants.EAI_NONAME,
                        Constants.EAI_SERVICE,
                        Constants.EAI_SOCKTYPE)
                .filter(socket::isDefined)
                .map((IntConstant constant) -> socket.valueOf(constant))
                .toList();
        assertThat(numbers).contains((long) failed(socket, kit).error());
    }

    private static GaiException failed(SocketModule socket, Kit kit) {
        return kit.raises(
                GaiException.class,
                () -> socket.getaddrinfo(
                        NO_NUMBER, 80, AddressFamily.of(0), SocketKind.of(0), 0, Constants.AI_NUMERICHOST));
    }
}
