package org.bsdsocket.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptTest {

    private static final List<String> ONE = List.of(
            "10 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3",
            "10 write(1, \"" + Started.MARK + "\\n\", 16) = 16",
            "10 socketpair(AF_UNIX, SOCK_DGRAM, 0, [5, 6]) = 0",
            "11 write(2, \"noise\", 5) = 5",
            "10 sendmsg(5, {msg_control=[{cmsg_type=SCM_RIGHTS, cmsg_data=[6, 5]}]}, 0 <unfinished ...>",
            "10 <... sendmsg resumed>) = 1",
            "10 recvmsg(6, {msg_name=0x7f0000000010, msg_control=[{cmsg_type=SCM_RIGHTS, cmsg_data=[8]}]}, 0)   = 1",
            "10 connect(5, {sa_family=AF_UNIX, sun_path=\"a\"}, 4) = -1 ENOENT (No such file or directory)");

    @TempDir
    Path folder;

    @Test
    void numbersThatDifferFromRunToRunAreNamed() throws Exception {
        assertThat(Transcript.of(log(ONE)))
                .containsExactly(
                        "socketpair(AF_UNIX, SOCK_DGRAM, 0, [S1, S2]) = 0",
                        "sendmsg(S1, {msg_control=[{cmsg_type=SCM_RIGHTS, cmsg_data=[S2, S1]}]}, 0) = 1",
                        "recvmsg(S2, {msg_name=MEMORY, msg_control=[{cmsg_type=SCM_RIGHTS, cmsg_data=[new]}]}, 0) = 1",
                        "connect(S1, {sa_family=AF_UNIX, sun_path=\"a\"}, 4) = -1 ENOENT (No such file or directory)");
    }

    @Test
    void oneByteMoreInAnAddressIsADifference() throws Exception {
        List<String> expected = Transcript.of(log(ONE));
        List<String> other =
                ONE.stream().map(line -> line.replace("}, 4)", "}, 5)")).toList();
        assertThat(KernelBytesTest.difference(expected, Transcript.of(log(other)))
                        .orElseThrow())
                .contains("expected: connect(S1, {sa_family=AF_UNIX, sun_path=\"a\"}, 4)")
                .contains("but was:  connect(S1, {sa_family=AF_UNIX, sun_path=\"a\"}, 5)");
        assertThat(KernelBytesTest.difference(expected, expected)).isEqualTo(Optional.empty());
    }

    private Path log(List<String> lines) throws Exception {
        return Files.write(folder.resolve("log"), lines);
    }
}
