package org.bsdsocket.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReaderTest {

    @TempDir
    Path directory;

    @Test
    void readsEveryResultFileByName() throws IOException {
        List<Run> runs = RunReader.read(Samples.path("glibc"));

        assertThat(runs).extracting(Run::backend).containsExactly("jni", "nio");
        Run jni = runs.get(0);
        assertThat(jni.platform()).isEqualTo("linux-x86_64-glibc");
        assertThat(jni.where()).containsEntry("Kit", "0.1.0 sha256:kit-hash").containsEntry("Kernel", "Linux 6.1.0");
        assertThat(jni.checks()).hasSize(6);
        assertThat(jni.checks().get(4).missing())
                .containsExactly(
                        new Missing("VCAN", "a virtual CAN interface vcan0", "ip link add dev vcan0 type vcan"));
        assertThat(jni.groups()).contains(new Group("CAN", false, "no vcan0 on this machine"));
    }

    @Test
    void showsWhatNoFormatCanHoldAsEscapes() throws IOException {
        Check check = RunReader.read(Samples.path("glibc")).get(0).checks().get(1);

        assertThat(check.actual()).isEqualTo("b'\\x00' and \\udc80");
    }

    @Test
    void readsWhatAnAuditFoundMissing() throws IOException {
        assertThat(RunReader.audit(Samples.path("audit.json")).gaps())
                .containsExactly(new Gap("socket.if_nameindex", 12), new Gap("socket.sethostname", 6));
    }

    @Test
    void namesTheFileAndTheFaultOfOneThatIsNoResultFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunReader.read(Samples.path("broken")))
                .withMessageContaining("results-jni.json")
                .withMessageContaining("no outcome is called 'splendid'");
    }

    @Test
    void refusesWhatIsNotJsonAtAll() throws IOException {
        Files.writeString(directory.resolve("results-x.json"), "not json");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunReader.read(directory))
                .withMessageContaining("results-x.json is not a result file of the kit");
    }
}
