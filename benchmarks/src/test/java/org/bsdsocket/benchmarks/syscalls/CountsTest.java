package org.bsdsocket.benchmarks.syscalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTest {

    private static final List<String> TRACE = List.of(
            "7 write(1, \"begin warm-up\", 13) = 13",
            "7 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3",
            "7 write(1, \"end warm-up\", 11) = 11",
            "7 write(1, \"begin recv timeout\\n\", 19) = 19",
            "7 poll([{fd=3, events=POLLIN}], 1, 5000) = 1",
            "8 futex(0x7f, FUTEX_WAIT, 0, NULL <unfinished ...>",
            "7 recvfrom(3,  <unfinished ...>",
            "8 <... futex resumed>) = 0",
            "7 <... recvfrom resumed>\"x\", 1, 0, NULL, NULL) = 1",
            "7 poll([{fd=3, events=POLLIN}], 1, 5000) = 1",
            "7 recvfrom(3, \"x\", 1, 0, NULL, NULL) = 1",
            "7 poll([{fd=3, events=POLLIN}], 1, 5000) = 1",
            "7 recvfrom(3, \"x\", 1, 0, NULL, NULL) = 1",
            "7 mprotect(0x7f, 4096, PROT_READ) = 0",
            "7 write(1, \"end recv timeout\\n\", 17) = 17",
            "7 close(3) = 0");

    @Test
    void theCallsOfTheLoopsOwnThreadAreCountedForEachRound() {
        Counts counts = Counts.of(TRACE, 3);
        assertThat(counts.text("recv timeout")).isEqualTo("poll, recvfrom");
        assertThat(counts.total("recv timeout")).isEqualTo(2);
        assertThat(counts.text("warm-up")).isEqualTo("none");
        assertThat(counts.has("send timeout")).isFalse();
    }

    @Test
    void whoMakesMoreSystemCallsThanCPythonIsNamed() {
        Counts three = Counts.of(TRACE, 3);
        Counts one =
                Counts.of(TRACE.stream().filter(line -> !line.contains("poll(")).toList(), 3);
        assertThat(Comparison.of(three, Map.of("jni", one), List.of()).more()).isEmpty();
        Comparison worse = Comparison.of(one, Map.of("jni", three), List.of("jna:recv"));
        assertThat(worse.more()).containsExactly("jni: recv timeout");
        assertThat(worse.lines())
                .contains("| recv | timeout | recvfrom | poll, recvfrom **more** |")
                .endsWith("MORE than CPython: jni: recv timeout");
        Comparison declared = Comparison.of(one, Map.of("jni", three), List.of("jni:recv"));
        assertThat(declared.more()).isEmpty();
        assertThat(declared.lines()).contains("more than CPython, and declared: jni: recv timeout");
    }
}
