package org.bsdsocket.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketCallsTest {

    @Test
    void whatCameBeforeTheMarkIsForgotten(@TempDir Path folder) throws Exception {
        Path log = Files.write(
                folder.resolve("log"),
                List.of(
                        "10 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 5",
                        "10 write(1, \"" + Started.MARK + "\", 15)    = 15",
                        "10 close(5)                                = 0",
                        "10 socket(AF_INET6, SOCK_STREAM, IPPROTO_IP) = 5"));
        assertThat(SocketCalls.in(log)).isEqualTo(Map.of("socket", 1));
    }

    @Test
    void onlyWhatConcernsSocketsIsCounted(@TempDir Path folder) throws Exception {
        Path log = Files.write(
                folder.resolve("log"),
                List.of(
                        "10 close(5)                                = 0",
                        "10 socket(AF_UNIX, SOCK_STREAM, 0)         = 4",
                        "10 connect(4, {sa_family=AF_UNIX}, 110)    = -1 ENOENT (No such file or directory)",
                        "10 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 5",
                        "10 ioctl(5, FIONBIO, [1])                  = 0",
                        "10 ioctl(1, TCGETS, 0x7ffe)                = -1 ENOTTY (Inappropriate ioctl for device)",
                        "11 poll([{fd=5, events=POLLIN}], 1, 1000 <unfinished ...>",
                        "12 accept4(5,  <unfinished ...>",
                        "10 read(3, \"\\177ELF\", 832)              = 832",
                        "11 <... poll resumed>)                     = 1 ([{fd=5, revents=POLLIN}])",
                        "12 <... accept4 resumed>{sa_family=AF_INET}, [16], SOCK_CLOEXEC) = 6",
                        "12 read(6, \"x\", 10)                      = 1",
                        "12 close(6)                                = 0",
                        "12 close(6)                                = -1 EBADF (Bad file descriptor)",
                        "12 +++ exited with 0 +++"));
        assertThat(SocketCalls.in(log))
                .isEqualTo(Map.of("socket", 1, "ioctl", 1, "poll", 1, "accept", 1, "read", 1, "close", 1));
    }
}
