package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * In a JVM with little memory, what asks for much gets an exception before anything has happened, or does with less: no data
 * and no descriptor is lost. Extend it and say which backend.
 */
@Timeout(120)
public abstract class ScarceMemoryContract {

    private final String backend;

    protected ScarceMemoryContract(String backend) {
        this.backend = backend;
    }

    @Test
    void nothingIsLostWhereMemoryIsShort() throws Exception {
        List<String> options = new ArrayList<>(List.of("-Xmx96m", "-XX:MaxDirectMemorySize=24m"));
        if (Runtime.version().feature() >= Arenas.FIRST_JDK) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        assertThat(ChildJvm.run(ScarceMemory.class, options, backend)).containsExactly("survived", "exit 0");
    }
}
