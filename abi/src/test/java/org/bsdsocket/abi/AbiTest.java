package org.bsdsocket.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AbiTest {

    private static final Abi ABI = Abi.parse("test-platform", """
            # platform: test-platform
            AF_INET = 2
            AF_LINK = absent
            c.POLLIN = 1
            errno.EAGAIN = 11
            errno.EWOULDBLOCK = 11
            errno.EDEADLOCK = 35
            errno.EDEADLK = 35
            SOMAXCONN = 128
            """);

    @Test
    void aConstantHasAValueOrIsAbsent() {
        assertThat(ABI.value("AF_INET")).hasValue(2);
        assertThat(ABI.value("AF_LINK")).isEmpty();
        assertThat(ABI.value("AF_NOBODY_ASKED_FOR")).isEmpty();
    }

    @Test
    void usersSeePythonsNamesAndThoseOfErrno() {
        assertThat(ABI.constants().names())
                .containsExactlyInAnyOrder("AF_INET", "SOMAXCONN", "EAGAIN", "EWOULDBLOCK", "EDEADLOCK", "EDEADLK");
        assertThat(ABI.constants().value("EAGAIN")).hasValue(11);
        assertThat(ABI.constants().value("POLLIN")).isEmpty();
        assertThat(ABI.constants().platform()).isEqualTo("test-platform");
    }

    @Test
    void anErrorNumberHasOneNameAndOneObject() {
        assertThat(ABI.errno(11).name()).isEqualTo("EAGAIN");
        assertThat(ABI.errno(35).name()).isEqualTo("EDEADLK");
        assertThat(ABI.errno(11)).isSameAs(ABI.errno(11));
        assertThat(ABI.errno(4711).name()).isEqualTo("errno 4711");
    }

    @Test
    void aMissingNumberThatSocketsNeedIsNamed() {
        assertThatThrownBy(() -> ABI.constant("AF_LINK"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test-platform has no AF_LINK");
    }

    @Test
    void aLineThatIsNoEntryIsRefused() {
        assertThatThrownBy(() -> Abi.parse("p", "AF_INET: 2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AF_INET: 2");
    }

    @Test
    void twoTablesDisagreeWhereBothHaveANumber() {
        assertThat(ABI.disagreement(Abi.parse("p", "AF_INET = 3\n")))
                .hasValue("AF_INET is 3 in the library and 2 in the table of test-platform");
        assertThat(ABI.disagreement(Abi.parse("p", "AF_INET = absent\nAF_LINK = 18\n")))
                .isEmpty();
        assertThat(ABI.disagreement(Abi.parse("p", "SOMAXCONN = 4096\n"))).isEmpty();
    }

    @Test
    void anIoctlHasRoomForWhatItTells() {
        Abi abi = Abi.parse("p", """
                fact.IOC_SIZESHIFT = 16
                fact.IOC_SIZEMASK = 255
                fact.IOC_TYPESHIFT = 8
                fact.IOC_TYPEMASK = 255
                fact.IOC_TYPE.sockets = 137
                sizeof.int = 4
                sizeof.ifreq = 40
                """);
        assertThat(abi.ioctlRoom(12 << 16 | 'x' << 8 | 1)).isEqualTo(12);
        assertThat(abi.ioctlRoom(1L << 31 | 12 << 16)).isEqualTo(12);
        assertThat(abi.ioctlRoom(137 << 8 | 1)).isEqualTo(40);
        assertThat(abi.ioctlRoom('x' << 8 | 1)).isEqualTo(4);
    }

    @Test
    void aPlatformWithoutATableHasNone() {
        assertThat(Abi.find("plan9-vax")).isEmpty();
    }
}
