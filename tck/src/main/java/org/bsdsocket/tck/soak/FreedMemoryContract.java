package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A buffer whose arena is closed, before a call or during it, or is another thread's, gives an exception, and nothing is read
 * from memory that was freed or written to it. Extend it and say which backend.
 */
@Timeout(120)
public abstract class FreedMemoryContract {

    private final String backend;
    private final List<String> options;

    /** @param options of the JVM that it is tried in, as leave for native access */
    protected FreedMemoryContract(String backend, String... options) {
        this.backend = backend;
        this.options = List.of(options);
    }

    @Test
    void freedMemoryIsLeftAlone() throws Exception {
        Assumptions.assumeTrue(
                Runtime.version().feature() >= Arenas.FIRST_JDK,
                "before JDK " + Arenas.FIRST_JDK + " there is no way to free a buffer's memory");
        List<String> all = new ArrayList<>(options);
        all.add("--enable-native-access=ALL-UNNAMED");
        all.add("-XX:-CreateCoredumpOnCrash");
        all.add("-XX:ErrorFile=/dev/stderr");
        assertThat(ChildJvm.run(FreedMemory.class, all, backend)).containsExactly("survived", "exit 0");
    }
}
