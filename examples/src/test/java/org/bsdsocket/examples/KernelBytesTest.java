package org.bsdsocket.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bsdsocket.Backend;
import org.bsdsocket.SocketModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The native backends hand the kernel the same bytes: every address, message header, control message and option. */
@Timeout(180)
class KernelBytesTest {

    private static final List<String> NATIVE = List.of("ffm", "jni", "jna");

    @TempDir
    Path folder;

    @Test
    void allNativeBackendsSayTheSameToTheKernel() throws Exception {
        Traced.obstacle(folder).ifPresent(Needed::missing);
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (Backend backend : SocketModule.backends()) {
            if (NATIVE.contains(backend.name())) {
                Optional<String> reason = backend.unavailableBecause();
                if (reason.isEmpty()) {
                    said.put(backend.name(), traced(backend.name()));
                } else {
                    System.out.println("NOT COMPARED with the others: " + backend.name() + ": " + reason.get());
                }
            }
        }
        if (said.size() < 2) {
            Needed.missing("there are not two native backends here, but " + said.keySet());
        }
        List<String> reference = said.values().iterator().next();
        assertThat(reference).filteredOn(line -> line.startsWith("connect(")).hasSizeGreaterThan(50);
        assertThat(reference).filteredOn(line -> line.startsWith("sendmsg(")).hasSizeGreaterThan(100);
        assertThat(reference.get(reference.size() - 1)).startsWith("write(1, \"end");
        said.forEach((name, lines) ->
                assertThat(difference(reference, lines)).as(name).isEmpty());
        System.out.println(reference.size() + " lines of strace agree on " + said.keySet());
    }

    /** The first, with what came before it; the whole would be thousands of lines. */
    static Optional<String> difference(List<String> expected, List<String> lines) {
        int at = 0;
        while (at < expected.size() && at < lines.size() && expected.get(at).equals(lines.get(at))) {
            at++;
        }
        if (at == expected.size() && at == lines.size()) {
            return Optional.empty();
        }
        return Optional.of(String.join("\n", expected.subList(Math.max(0, at - 3), at))
                + "\nexpected: " + (at < expected.size() ? expected.get(at) : "no more")
                + "\nbut was:  " + (at < lines.size() ? lines.get(at) : "no more"));
    }

    private List<String> traced(String backend) throws Exception {
        Path log = folder.resolve(backend + ".strace");
        List<String> command = new ArrayList<>(List.of(
                "strace",
                "-f",
                "-qq",
                "-x",
                "-v",
                "-s",
                "65536",
                "-e",
                "signal=none",
                "-e",
                "trace=%network,write",
                "-o"));
        command.addAll(List.of(
                log.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.bsdsocket.backend=" + backend,
                "-cp",
                System.getProperty("java.class.path"),
                EveryAddress.class.getName()));
        Path printed = folder.resolve(backend + ".out");
        Process process = new ProcessBuilder(command)
                .directory(Files.createDirectory(folder.resolve(backend)).toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS))
                    .as("%s ends", backend)
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(() -> read(printed)).isZero();
        return Transcript.of(log);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
