package org.bsdsocket.jni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.NativeBackend.Unusable;
import org.bsdsocket.spi.Platform;
import org.bsdsocket.spi.SocketProvider;
import org.junit.jupiter.api.Test;

class NativeTest {

    private static final Platform HERE = Platform.current();

    @Test
    void theProviderIsFoundAndWorks() {
        SocketProvider provider = ServiceLoader.load(SocketProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals("jni"))
                .findFirst()
                .orElseThrow();
        assertThat(provider.unavailableBecause()).isEmpty();
        assertThat(provider.offers()).containsAll(provider.driver().capabilities());
        assertThat(provider.driver()).isSameAs(new JniProvider().driver());
        assertThat(provider.driver().constants().platform()).isEqualTo(HERE.id());
    }

    @Test
    void theLibraryAgreesWithTheTable() throws Exception {
        assertThat(new JniProvider().unavailableBecause()).isEmpty(); // and the library is loaded
        String probed = new String(JniProbe.table(), StandardCharsets.UTF_8);
        Abi library = Abi.parse(HERE.id(), probed);
        assertThat(Native.agreed(HERE, library).platform()).isEqualTo(HERE.id());
        String wrong = probed.replaceFirst("\nAF_UNIX = \\d+", "\nAF_UNIX = 4711");
        assertThatThrownBy(() -> Native.agreed(HERE, Abi.parse(HERE.id(), wrong)))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("AF_UNIX is 4711 in the library");
        assertThatThrownBy(() -> Native.agreed(HERE, Abi.parse("plan9-vax", probed)))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("its library is for plan9-vax");
    }

    @Test
    void withoutATableTheLibraryIsBelieved() throws Exception {
        Platform unknown = new Platform("plan9", "vax", "");
        Abi probed = Abi.parse("plan9-vax", "AF_INET = 2\n");
        assertThat(Native.agreed(unknown, probed)).isSameAs(probed);
    }

    @Test
    void aPlatformWithoutALibraryIsToldWhatToDo() {
        assertThatThrownBy(() -> new Library(new Platform("plan9", "vax", "")).load())
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("no library for plan9-vax");
    }
}
