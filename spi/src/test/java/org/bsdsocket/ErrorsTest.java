package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.ResolverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From error numbers to the classes of PEP 3151. */
class ErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "EAGAIN, BlockingIOException",
        "EALREADY, BlockingIOException",
        "EWOULDBLOCK, BlockingIOException",
        "EINPROGRESS, BlockingIOException",
        "EPIPE, BrokenPipeException",
        "ESHUTDOWN, BrokenPipeException",
        "ECONNABORTED, ConnectionAbortedException",
        "ECONNREFUSED, ConnectionRefusedException",
        "ECONNRESET, ConnectionResetException",
        "EEXIST, FileExistsException",
        "ENOENT, FileNotFoundException",
        "EINTR, InterruptedOSException",
        "EISDIR, IsADirectoryException",
        "ENOTDIR, NotADirectoryException",
        "EACCES, PermissionException",
        "EPERM, PermissionException",
        "ESRCH, ProcessLookupException",
        "ETIMEDOUT, TimeoutException",
        "EADDRINUSE, OSException"
    })
    void symbolsDecideTheClass(String symbol, String type) {
        OSException e = OSExceptions.of(new ErrnoException(new Errno(4711, symbol), "bind"));

        assertThat(e.getClass().getSimpleName()).isEqualTo(type);
        assertThat(e.errno()).isEqualTo(4711);
        assertThat(e.errnoName()).isEqualTo(symbol);
        assertThat(e.call()).isEqualTo("bind");
        assertThat(e).hasMessageStartingWith("bind: [Errno 4711 " + symbol + "]");
    }

    @Test
    void numberWithoutASymbolIsSaidOnce() {
        OSException e = OSExceptions.of(new ErrnoException(new Errno(4711, "errno 4711"), "bind"));

        assertThat(e).hasMessage("bind: [errno 4711]");
    }

    @Test
    void lookupsHaveCodesOfTheirOwn() {
        OSException gai = OSExceptions.of(
                new ResolverException(ResolverException.Kind.GAI, -2, "unknown"), "getaddrinfo", "host 'x'");
        OSException host = OSExceptions.of(
                new ResolverException(ResolverException.Kind.HOST, 1, "no host"), "gethostbyname", "host 'x'");

        assertThat(gai).isInstanceOfSatisfying(GaiException.class, e -> {
            assertThat(e.error()).isEqualTo(-2);
            assertThat(e.string()).isEqualTo("unknown");
            assertThat(e).hasMessage("getaddrinfo: [EAI -2] unknown: host 'x'");
        });
        assertThat(host)
                .isInstanceOfSatisfying(
                        HostException.class, e -> assertThat(e.hErrno()).isEqualTo(1));
    }
}
