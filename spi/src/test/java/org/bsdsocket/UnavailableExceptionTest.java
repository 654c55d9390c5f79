package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Function;
import org.bsdsocket.spi.Capability;
import org.junit.jupiter.api.Test;

/** What a refusal tells. */
class UnavailableExceptionTest {

    @Test
    void itNamesTheBackendsThatOfferWhatIsMissing() {
        assertThat(Elsewhere.of(Capability.CAN, List.of("one")).text())
                .isEqualTo("one offers CAN; SocketModule.backends() tells whether it works here");
        assertThat(Elsewhere.of(Capability.CAN, List.of("one", "two")).text())
                .isEqualTo("one and two offer CAN; SocketModule.backends() tells which of them work here");
        assertThat(Elsewhere.of(Capability.CAN, List.of("one", "two", "three")).text())
                .startsWith("one, two and three offer CAN;");
    }

    @Test
    void whereNoneIsFoundItSaysWhatToAdd() {
        UnavailableException refusal = refusal(name -> Collections.emptyEnumeration());
        assertThat(refusal)
                .hasMessage("a frame is beyond this backend; no other backend found here offers CAN,"
                        + " but bsdsocket-backend-ffm, -jni and -jna do");
        assertThat(refusal.backends()).isEmpty();
    }

    @Test
    void theModuleNamesItsBackendAndNobodyNamesWhomItIsNoMatterOf() {
        FakeDriver driver = new FakeDriver();
        driver.capabilities.remove(Capability.SETHOSTNAME);
        SocketModule poor = driver.module();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> poor.sethostname("x"))
                .withMessageStartingWith("sethostname is beyond the backend fake; ")
                .withMessageContaining("SETHOSTNAME");
        assertThat(UnavailableException.because(Capability.SYSTEM, "nobody can"))
                .hasMessage("nobody can (SYSTEM)");
    }

    /** What is on the class path is other people's: a refusal says less where it cannot be read, and is made all the same. */
    @Test
    void itIsMadeWhateverTheProvidersDo() {
        assertThat(refusal(name -> {
                    throw new AssertionError("the disk is gone");
                }))
                .hasMessage("a frame is beyond this backend; bsdsocket-backend-ffm, -jni and -jna offer CAN");
    }

    /** One that is made where a class loader finds what it is told to find. */
    private static UnavailableException refusal(Function<String, Enumeration<URL>> finds) {
        Thread here = Thread.currentThread();
        ClassLoader before = here.getContextClassLoader();
        here.setContextClassLoader(new ClassLoader(before) {
            @Override
            public Enumeration<URL> getResources(String name) {
                return finds.apply(name);
            }
        });
        try {
            return UnavailableException.beyond(Capability.CAN, "a frame");
        } finally {
            here.setContextClassLoader(before);
        }
    }

    @Test
    void itTravels() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(UnavailableException.because(Capability.CAN, "no"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            UnavailableException there = (UnavailableException) in.readObject();
            assertThat(there.capability()).isEqualTo(Capability.CAN);
            assertThat(there.backends()).isEmpty();
        }
    }
}
