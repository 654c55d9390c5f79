package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A program that hands garbage to native code ends well, and the JVM has nothing to complain of meanwhile. Extend it and say
 * which program; its last line is {@link #SURVIVED}.
 */
@Timeout(120)
public abstract class HarmlessContract {

    protected static final String SURVIVED = "survived";

    private final Class<?> program;
    private final List<String> options;

    /**
     * @param program with a main method
     * @param options of its JVM, as {@code -Xcheck:jni}, whose complaints are failures
     */
    protected HarmlessContract(Class<?> program, String... options) {
        this.program = program;
        this.options = List.of(options);
    }

    @Test
    void nothingCrashesAndTheJvmIsSilent() throws Exception {
        List<String> all = new ArrayList<>(options);
        all.add("-XX:-CreateCoredumpOnCrash");
        all.add("-XX:ErrorFile=/dev/stderr");
        List<String> lines = ChildJvm.run(program, all);
        assertThat(lines).endsWith(SURVIVED, "exit 0");
        assertThat(lines)
                .noneMatch(line -> line.startsWith("WARNING in native method") || line.startsWith("FATAL ERROR"));
    }
}
