package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServicesTest {

    @Test
    void lines_that_are_wrong_are_passed_over(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(
                folder.resolve("services"), "odd 99999999999/tcp\nhalf 1\necho 7/tcp other # comment\n");
        Services services = new Services(table);

        assertThat(services.port("other", "tcp")).hasValue(7);
        assertThat(services.name(7, "tcp")).hasValue("echo");
        assertThat(services.port("odd", "tcp")).isEmpty();
    }

    @Test
    void anyProtocolIsTheFirst(@TempDir Path folder) throws Exception {
        Services services =
                new Services(Files.writeString(folder.resolve("services"), "talk 7/udp\ntalk 8/tcp\nother 8/udp\n"));

        assertThat(services.port("talk", null)).hasValue(7);
        assertThat(services.name(8, null)).hasValue("talk");
        assertThat(services.port("talk", "sctp")).isEmpty();
        assertThat(services.name(9, null)).isEmpty();
    }

    @Test
    void protocolsHaveNumbersAndOtherNames(@TempDir Path folder) throws Exception {
        Protocols protocols = new Protocols(new Table(Files.writeString(
                folder.resolve("protocols"), "# none 5\nodd x\nlong 99999999999\nicmp 1 ICMP # comment\n")));

        assertThat(protocols.number("icmp")).hasValue(1);
        assertThat(protocols.number("ICMP")).hasValue(1);
        assertThat(protocols.number("none")).isEmpty();
        assertThat(protocols.number("odd")).isEmpty();
        assertThat(protocols.number("long")).isEmpty();
        assertThat(new Protocols(new Table(folder.resolve("absent"))).number("icmp"))
                .isEmpty();
    }
}
