package org.bsdsocket.tck.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.InterfaceInfo;
import org.bsdsocket.OSException;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.saboteur.ForwardingResolver;
import org.junit.jupiter.api.Test;

/** Network interfaces by name and by number. */
@Compliance
final class InterfacesTest {

    private static final String SCRIPT = """
            for index, name in socket.if_nameindex():
                print(index, name)
            """;

    @Test
    @Asserts("socket.if_nameindex#1")
    void allInterfacesAreThoseOfCpython(SocketModule socket, Kit kit) throws Exception {
        // Somebody may make or remove one in between.
        for (int attempt = 0; ; attempt++) {
            List<String> here = socket.ifNameindex().stream()
                    .map(it -> it.index() + " " + it.name())
                    .toList();
            List<String> there = kit.oracle().lines(SCRIPT);
            if (attempt == 2 || here.equals(there)) {
                assertThat(here).isEqualTo(there).isNotEmpty();
                return;
            }
        }
    }

    @Test
    @Asserts("socket.if_nameindex#2")
    void aFailureIsAnErrorOfTheSystem(Kit kit) {
        SocketModule socket = kit.withResolver(good -> new ForwardingResolver(good) {
            @Override
            public List<Interface> ifNameindex() throws ErrnoException {
                throw new ErrnoException(new Errno(Integer.MAX_VALUE, "EMFILE"), "if_nameindex");
            }
        });
        kit.raises(OSException.class, "EMFILE", socket::ifNameindex);
    }

    @Test
    @Asserts("socket.if_nametoindex#1")
    void namesBecomeNumbers(SocketModule socket, Kit kit) throws Exception {
        assertThat(List.of(String.valueOf(socket.ifNametoindex("lo"))))
                .isEqualTo(kit.oracle().lines("print(socket.if_nametoindex('lo'))"));
        InterfaceInfo first = socket.ifNameindex().get(0);
        assertThat(socket.ifNametoindex(first.name())).isEqualTo(first.index());
    }

    @Test
    @Asserts("socket.if_nametoindex#2")
    void aNameThatNoneHasIsRefused(SocketModule socket, Kit kit) {
        kit.raises(OSException.class, () -> socket.ifNametoindex("none.invalid"));
        kit.raises(OSException.class, () -> socket.ifNametoindex("longer than any interface's name can be"));
    }

    @Test
    @Asserts("socket.if_indextoname#1")
    void numbersBecomeNames(SocketModule socket, Kit kit) throws Exception {
        long loopback = Long.parseLong(
                kit.oracle().lines("print(socket.if_nametoindex('lo'))").get(0));
        assertThat(socket.ifIndextoname(loopback)).isEqualTo("lo");
        InterfaceInfo first = socket.ifNameindex().get(0);
        assertThat(socket.ifIndextoname(first.index())).isEqualTo(first.name());
    }

    @Test
    @Asserts("socket.if_indextoname#2")
    void aNumberThatNoneHasIsRefused(SocketModule socket, Kit kit) {
        kit.raises(OSException.class, () -> socket.ifIndextoname(0));
        kit.raises(OSException.class, () -> socket.ifIndextoname(0xffff_ffffL));
    }
}
