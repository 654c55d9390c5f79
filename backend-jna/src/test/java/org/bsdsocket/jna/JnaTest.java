package org.bsdsocket.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ServiceLoader;
import org.bsdsocket.spi.Platform;
import org.bsdsocket.spi.SocketProvider;
import org.junit.jupiter.api.Test;

class JnaTest {

    @Test
    void theProviderIsFoundAndWorks() {
        SocketProvider provider = ServiceLoader.load(SocketProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals("jna"))
                .findFirst()
                .orElseThrow();
        assertThat(provider.unavailableBecause()).isEmpty();
        assertThat(provider.offers()).containsAll(provider.driver().capabilities());
        assertThat(provider.driver()).isSameAs(new JnaProvider().driver());
        assertThat(provider.driver().constants().platform())
                .isEqualTo(Platform.current().id());
    }

    @Test
    void aJnaThatIsMissingOrDoesNotStartIsToldInASentence() {
        assertThat(Jna.refused(new NoClassDefFoundError("com/sun/jna/Native")))
                .hasMessage("JNA is missing; add net.java.dev.jna:jna to the class path.");
        assertThat(Jna.refused(new UnsatisfiedLinkError("/tmp/jna1.tmp: /tmp/jna1.tmp: failed to map segment")))
                .hasMessageStartingWith("JNA does not start: /tmp/jna1.tmp: failed to map segment. ")
                .hasMessageContaining("-Djna.tmpdir");
        assertThat(Jna.refused(new Error("\n\nThere is an incompatible JNA native library\nExpected: 7\n")))
                .hasMessageStartingWith(
                        "JNA does not start: There is an incompatible JNA native library Expected: 7. ");
    }

    @Test
    void theDescriptorOfAFileChannelIsShown() throws Exception {
        Channels channels = new Channels();
        FileChannel closed;
        try (FileChannel file = FileChannel.open(Path.of("/proc/self/exe"), StandardOpenOption.READ)) {
            closed = file;
            Path link = Path.of("/proc/self/fd/" + channels.descriptorOf(file));
            assertThat(Files.isSameFile(link, Path.of("/proc/self/exe"))).isTrue();
        }
        assertThat(channels.descriptorOf(closed)).isNegative().isNotEqualTo(Channels.UNKNOWN);
        assertThat(channels.descriptorOf(null)).isEqualTo(Channels.UNKNOWN);
    }

    @Test
    void deniedNativeAccessIsFoundAmongTheCauses() {
        IllegalCallerException denied = new IllegalCallerException("denied");
        assertThatThrownBy(() -> Jna.refused(new ExceptionInInitializerError(denied)))
                .isSameAs(denied);
    }
}
