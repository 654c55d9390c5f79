package org.bsdsocket.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IndexPageTest {

    private static String page(String... directories) throws IOException {
        return IndexPage.of(Samples.compliance(directories), Map.of("compliance.json", "JSON"));
    }

    @Test
    void beginsWithTheVerdictAndWhereItRan() throws IOException {
        String page = page("glibc");

        assertThat(page.indexOf("<h1>Failed: jni</h1>")).isPositive().isLessThan(page.indexOf("<main>"));
        assertThat(page)
                .contains("linux-x86_64-glibc · Linux 6.1.0 · glibc 2.36 · OpenJDK 17.0.12+7 · 2025-11-22 06:51 UTC");
        assertThat(page).contains("sha256:kit-hash", "sha256:catalogue-hash", "sha256:jni-hash");
    }

    @Test
    void needsNeitherScriptsNorOtherFiles() throws IOException {
        assertThat(page("glibc"))
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain("<img")
                .doesNotContain("url(")
                .doesNotContain("http");
    }

    @Test
    void escapesWhateverATestSaw() throws IOException {
        assertThat(page("glibc"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("bytes &lt; &amp; &gt; &quot;quoted&quot;")
                .contains("b&#39;\\x00&#39; and \\udc80");
    }

    @Test
    void givesEachCellItsCountsAndTheColourOfTheWorst() throws IOException {
        assertThat(page("glibc"))
                .contains("<td class=\"cell fail\">"
                        + "<a href=\"#anchor-socket.socket.recv\">1 fail, 1 broken, 1 pass</a></td>")
                .contains("<td class=\"cell unsupported\"><a href=\"#anchor-families.AF_CAN\">1 unsupported</a></td>")
                .contains("<td class=\"nothing\">not run</td>");
    }

    @Test
    void leadsEveryLinkInThePageSomewhere() throws IOException {
        String page = page("glibc", "musl");

        Matcher links = Pattern.compile("href=\"#([^\"]*)\"").matcher(page);
        assertThat(links.results().map(link -> link.group(1)).distinct())
                .isNotEmpty()
                .allSatisfy(target -> assertThat(page).contains("id=\"" + target + "\""));
    }

    @Test
    void saysOfAFailureAllThatIsNeededToRepeatIt() throws IOException {
        String page = page("glibc");

        assertThat(page.substring(page.indexOf("id=\"failures\"")))
                .contains("RecvTest.java:48")
                .contains("bin/tck run -b jni socket.socket.recv#2")
                .contains("at Fixtures.port(Fixtures.java:7)");
    }

    @Test
    void saysHowToGetWhatIsMissingAndWhyTheRestIsNotTried() throws IOException {
        assertThat(page("glibc"))
                .contains("<code>ip link add dev vcan0 type vcan</code>")
                .contains("the JDK has no CAN")
                .contains("a backlog of 0 admits 1")
                .contains("a panic ends the test too")
                .contains("no vcan0 on this machine")
                .contains("2 documented items with 18 sentences are not catalogued yet");
    }

    @Test
    void tellsThatTheAuditDoubtsTheCatalogue() throws IOException {
        assertThat(page("musl"))
                .contains("The catalogue itself is in doubt: the audit against the documentation has 1 complaint.")
                .contains("<li>socket.close.yaml:7: no sentence has the hash</li>");
    }

    @Test
    void leavesOutWhatThereIsNothingToSayOf() throws IOException {
        assertThat(page("musl"))
                .contains("<h1>Certified: jni</h1>")
                .doesNotContain("id=\"failures\"")
                .doesNotContain("id=\"unmet\"");
    }

    @Test
    void bringsSeveralPlatformsIntoOneMatrix() throws IOException {
        assertThat(page("glibc", "musl"))
                .contains("2 platforms · Linux 6.1.0")
                .contains("<th scope=\"col\">jni, linux-x86_64-glibc</th>")
                .contains("<th scope=\"col\">jni, linux-x86_64-musl</th>");
    }
}
