package org.bsdsocket.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bsdsocket.SocketModule;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.NativeBackend.Unusable;
import org.bsdsocket.spi.Platform;
import org.bsdsocket.spi.SocketProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FfmTest {

    private static final String DENIED = "--illegal-native-access=deny";
    private static final int FIRST_WITH_THAT = 24;
    private static final int CLASS_FILES_OF_17 = 61;

    @Test
    void theProviderIsFoundAndWorks() {
        SocketProvider provider = ServiceLoader.load(SocketProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals("ffm"))
                .findFirst()
                .orElseThrow();
        assertThat(provider.unavailableBecause()).isEmpty();
        assertThat(provider.offers()).containsAll(provider.driver().capabilities());
        assertThat(provider.driver()).isSameAs(new FfmProvider().driver());
        assertThat(provider.driver().constants().platform())
                .isEqualTo(Platform.current().id());
    }

    @Test
    void withLeaveTheJvmSaysNothing() throws Exception {
        assertThat(ChildJvm.run("--enable-native-access=ALL-UNNAMED", "-cp", ChildJvm.classPath()))
                .containsExactly("through", "SENDFILE true");
    }

    @Test
    void withItsModuleNamedTheJvmSaysNothing() throws Exception {
        Path spi = home(SocketModule.class);
        Path abi = home(Abi.class);
        Path ffm = home(FfmProvider.class);
        needsModules(ffm);
        assertThat(ChildJvm.run(
                        "--enable-native-access=org.bsdsocket.ffm",
                        "--module-path=" + spi + ":" + abi + ":" + ffm,
                        "--patch-module=org.bsdsocket.ffm=" + home(FfmTest.class),
                        "--add-modules=org.bsdsocket.ffm",
                        "--module"))
                .containsExactly("through", "SENDFILE true");
    }

    @Test
    void theDescriptorOfAFileChannelIsShown() throws Exception {
        FileChannel closed;
        try (FileChannel file = FileChannel.open(Path.of("/proc/self/exe"), StandardOpenOption.READ)) {
            closed = file;
            Path link = Path.of("/proc/self/fd/" + FileDescriptors.of(file));
            assertThat(Files.isSameFile(link, Path.of("/proc/self/exe"))).isTrue();
        }
        assertThat(FileDescriptors.of(closed)).isNegative().isNotEqualTo(FileDescriptors.UNKNOWN);
        assertThat(FileDescriptors.of(null)).isEqualTo(FileDescriptors.UNKNOWN);
    }

    @Test
    void manyThreadsMayAskForDescriptorsAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                FileChannel one = FileChannel.open(Path.of("/dev/null"), StandardOpenOption.READ);
                FileChannel other = FileChannel.open(Path.of("/dev/null"), StandardOpenOption.READ)) {
            int first = FileDescriptors.of(one);
            int second = FileDescriptors.of(other);
            assertThat(first).isNotEqualTo(second);
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(threads.submit(() -> {
                    boolean right = true;
                    for (int round = 0; round < 100; round++) {
                        right &= FileDescriptors.of(one) == first && FileDescriptors.of(other) == second;
                    }
                    return right;
                }));
            }
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    @Test
    void deniedNativeAccessIsToldInASentence() throws Exception {
        Assumptions.assumeTrue(
                Runtime.version().feature() >= FIRST_WITH_THAT, "before JDK 24 a JVM has no way to deny it");
        assertThat(ChildJvm.run(DENIED, "-cp", ChildJvm.classPath()))
                .containsExactly("this JVM forbids native code (--illegal-native-access=deny);"
                        + " allow it with --enable-native-access=org.bsdsocket.ffm, or ALL-UNNAMED on the class path.");
    }

    @Test
    void typesOfAnotherSizeThanTheTableHasAreRefused() throws Exception {
        Abi abi = Abi.find(Platform.current().id()).orElseThrow();
        Map<String, MemoryLayout> types = new HashMap<>(Linker.nativeLinker().canonicalLayouts());
        Linked.agree(abi, types);
        types.put("long", ValueLayout.JAVA_INT);
        assertThatThrownBy(() -> Linked.agree(abi, types))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("has a long of 8 bytes, and this JVM one of 4");
    }

    @Test
    void aFunctionThatIsMissingIsNamed() {
        assertThatThrownBy(() -> Linkage.address("no_such_function"))
                .isInstanceOf(Linkage.Missing.class)
                .hasMessageContaining("no function no_such_function in the C library");
    }

    @Test
    void anOlderJvmCanLoadTheProvider() throws Exception {
        Path classes = home(FfmProvider.class);
        needsModules(classes);
        Path ours = classes.resolve(Path.of("org", "bsdsocket", "ffm"));
        assertThat(version(ours.resolve("FfmProvider.class"))).isEqualTo(CLASS_FILES_OF_17);
        assertThat(version(ours.resolve("FfmProvider$Holder.class"))).isEqualTo(CLASS_FILES_OF_17);
        assertThat(version(classes.resolve("module-info.class"))).isEqualTo(CLASS_FILES_OF_17);
        assertThat(version(ours.resolve("Linked.class"))).isGreaterThan(CLASS_FILES_OF_17);
    }

    // Magic number, minor and major version.
    private static int version(Path file) throws IOException {
        try (DataInputStream header = new DataInputStream(Files.newInputStream(file))) {
            assertThat(header.readInt()).isEqualTo(0xcafebabe);
            assertThat(header.readUnsignedShort()).isZero();
            return header.readUnsignedShort();
        }
    }

    private static void needsModules(Path classes) {
        Assumptions.assumeTrue(
                Files.exists(classes.resolve("module-info.class")),
                "compiled without module descriptors, not by Maven");
    }

    private static Path home(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
