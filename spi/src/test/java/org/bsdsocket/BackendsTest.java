package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.SocketProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which backend is chosen, and what is said of the others. */
class BackendsTest {

    /** Of a class file: where its version is, and one that no JDK knows. */
    private static final int VERSION_AT = 7;

    private static final byte FUTURE = (byte) 200;

    @TempDir
    private Path folder;

    @AfterEach
    void forgetTheChoice() {
        System.clearProperty(Backends.PROPERTY);
    }

    @Test
    void noneIsFoundWhereNoneIs() throws IOException {
        Backends none = of();

        assertThat(none.all()).isEmpty();
        assertThatThrownBy(none::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no backend was found");
        assertThatThrownBy(() -> none.load("carrier-pigeon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the backend 'carrier-pigeon' was not found; found: none");
    }

    @Test
    void theBestThatWorksIsTaken() throws IOException {
        Backends backends = of("Shy", "Good", "Liar", "Unavailable");

        assertThat(backends.load().backend()).isEqualTo("good");
        assertThat(backends.all()).extracting(Backend::name).containsExactly("unavailable", "liar", "good", "shy");
    }

    @Test
    void onesThatCannotBeMadeTakeNothingFromTheOthers() throws IOException {
        Backends backends = of("Newer", "Unborn", "Uninitialised", "Missing", "Good");

        assertThat(backends.load().backend()).isEqualTo("good");
        assertThat(backends.load("good").backend()).isEqualTo("good");
        Map<String, String> reasons = backends.all().stream()
                .collect(Collectors.toMap(
                        b -> b.name().substring(b.name().lastIndexOf('$') + 1),
                        b -> b.unavailableBecause().orElse("")));
        assertThat(reasons).containsOnlyKeys("Newer", "Unborn", "Uninitialised", "Missing", "good");
        assertThat(reasons.get("good")).isEmpty();
        assertThat(reasons.get("Newer")).contains("more recent version of the Java Runtime");
        assertThat(reasons.get("Unborn")).contains("no room");
        assertThat(reasons.get("Uninitialised")).contains("NumberFormatException");
        assertThat(reasons.get("Missing")).contains("not found");
    }

    @Test
    void whereNoneWorksEachSaysWhy() throws IOException {
        assertThatThrownBy(() -> of("Unborn", "Liar", "Unavailable").load())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unavailable: it is Sunday; try tomorrow.")
                .hasMessageContaining("liar: it fails to start: java.lang.UnsatisfiedLinkError: no such library.")
                .hasMessageContaining("no room");
    }

    @Test
    void thePropertyDecides() throws IOException {
        Backends backends = of("Good", "Unavailable", "Unborn");

        System.setProperty(Backends.PROPERTY, " good ");
        assertThat(backends.load().backend()).isEqualTo("good");

        System.setProperty(Backends.PROPERTY, "better");
        assertThatThrownBy(backends::load)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the backend 'better', which -Dorg.bsdsocket.backend names, was not found;"
                        + " found: unavailable, good, ")
                .hasMessageContaining("no room");

        System.setProperty(Backends.PROPERTY, "unavailable");
        assertThatThrownBy(backends::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not work here: it is Sunday; try tomorrow. Found: unavailable, good");
    }

    @Test
    void nobodyIsAskedWithoutNeed() throws IOException {
        // Shy would throw, which is no reason to fail either.
        assertThat(of("Shy", "Good").load().backend()).isEqualTo("good");
        assertThat(of("Shy").all().get(0).unavailableBecause())
                .hasValueSatisfying(reason ->
                        assertThat(reason).isEqualTo("it fails to load: java.lang.IllegalStateException: asked."));
    }

    @Test
    void oneThatFailsWhereItShouldSayWhyTakesNothingFromTheOthers() throws IOException {
        assertThat(of("Searching", "Good").load().backend()).isEqualTo("good");
        assertThat(of("Searching").all().get(0).unavailableBecause())
                .hasValueSatisfying(reason -> assertThat(reason).contains("nothing behind the name"));
    }

    @Test
    void thoseThatOfferACapabilityAreNamedAndNobodyIsOpened() throws IOException {
        Backends backends =
                of("Shy", "Good", "Liar", "Vague", "Touchy", "Unavailable", "Newer", "Unborn", "Uninitialised");

        assertThat(backends.offering(Capability.DESCRIPTORS, null))
                .containsExactly("unavailable", "liar", "good", "shy");
        assertThat(backends.offering(Capability.DESCRIPTORS, "liar")).containsExactly("unavailable", "good", "shy");
        assertThat(backends.offering(Capability.CAN, null)).isEmpty();
    }

    @Test
    void providerCanBeGivenByHand() {
        assertThat(new FakeDriver().module().backend()).isEqualTo("fake");
    }

    /** A world in which those of {@link FakeProviders} are all that there is. */
    private Backends of(String... names) throws IOException {
        Path services = folder.resolve("services");
        Files.writeString(
                services,
                Stream.of(names)
                        .map(name -> FakeProviders.class.getName() + "$" + name + "\n")
                        .collect(Collectors.joining()));
        return new Backends(ServiceLoader.load(
                SocketProvider.class, new Isolated(services.toUri().toURL())));
    }

    /** Makes the fake providers itself, from the classes that the tests have. */
    private static final class Isolated extends ClassLoader {

        private final URL services;

        Isolated(URL services) {
            super(BackendsTest.class.getClassLoader());
            this.services = services;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.endsWith(SocketProvider.class.getName())
                    ? Collections.enumeration(List.of(services))
                    : super.getResources(name);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            String prefix = FakeProviders.class.getName();
            if (!name.startsWith(prefix + "$") || name.equals(FakeProviders.Plain.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = in.readAllBytes();
                if (name.endsWith("$Newer")) {
                    code[VERSION_AT] = FUTURE;
                }
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
