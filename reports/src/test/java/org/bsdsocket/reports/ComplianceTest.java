package org.bsdsocket.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplianceTest {

    @Test
    void namesColumnsByBackendWhereThatIsEnough() throws IOException {
        assertThat(Samples.compliance("glibc").columns())
                .extracting(Column::label)
                .containsExactly("jni", "nio");
    }

    @Test
    void tellsTheSameBackendOnSeveralPlatformsApart() throws IOException {
        Compliance merged = Samples.compliance("glibc", "musl");

        assertThat(merged.columns())
                .extracting(Column::label)
                .containsExactly(
                        "jni, linux-x86_64-glibc",
                        "nio, linux-x86_64-glibc",
                        "jni, linux-x86_64-musl",
                        "nio, linux-x86_64-musl");
        assertThat(merged.anchors())
                .containsExactly("socket.socket.recv", "socket.socket.listen", "families.AF_CAN", "timeouts");
    }

    @Test
    void tellsTwiceTheSameRunApartByNumber() throws IOException {
        Run run = RunReader.read(Samples.path("musl")).get(0);
        Compliance twice = Compliance.of(List.of(run, run), Audit.NONE);

        assertThat(twice.columns()).extracting(Column::label).containsExactly("jni", "jni (2)");
        assertThat(twice.columns()).extracting(Column::slug).doesNotHaveDuplicates();
    }

    @Test
    void isAsBadAsItsWorstRun() throws IOException {
        assertThat(Samples.compliance("glibc").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(Headline.of(Samples.compliance("glibc"))).isEqualTo("Failed: jni");
    }

    @Test
    void doesNotHoldAnUnavailableBackendAgainstTheOthers() throws IOException {
        Compliance musl = Samples.compliance("musl");

        assertThat(musl.verdict()).isEqualTo(Verdict.CERTIFIED);
        assertThat(Headline.details(musl)).contains("nio is not available here: no JDK module java.base.");
    }

    @Test
    void neverCallsAFailureCertifiedWhateverTheFileClaims() throws IOException {
        Run failed = RunReader.read(Samples.path("glibc")).get(0);
        Run lying = new Run(
                failed.backend(),
                failed.profile(),
                "",
                List.of(),
                "",
                "",
                "",
                0,
                "",
                "",
                failed.where(),
                true,
                "",
                "",
                List.of(),
                failed.checks());

        assertThat(lying.verdict()).isEqualTo(Verdict.FAILED);
    }
}
