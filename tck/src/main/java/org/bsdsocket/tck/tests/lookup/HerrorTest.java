package org.bsdsocket.tck.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.HostException;
import org.bsdsocket.OSException;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

/** Hosts that are not found. */
@Compliance
final class HerrorTest {

    /** The C library knows without asking anybody that no host has it. */
    private static final String NOBODYS = "::";

    // Not socket.gethostbyaddr: CPython reports the h_errno of an earlier lookup where the C library leaves that alone.
    private static final String NUMBER = """
            import ctypes
            libc = ctypes.CDLL(None)
            libc.gethostbyaddr.restype = ctypes.c_void_p
            libc.gethostbyaddr(socket.inet_pton(socket.AF_INET6, sys.argv[1]), 16, socket.AF_INET6)
            libc.__h_errno_location.restype = ctypes.POINTER(ctypes.c_int)
            print(libc.__h_errno_location()[0])
            """;

    private static final String WORDS = """
            import ctypes
            libc = ctypes.CDLL(None)
            libc.hstrerror.restype = ctypes.c_char_p
            print(libc.hstrerror(int(sys.argv[1])).decode())
            """;

    @Test
    @Asserts("socket.herror#1")
    void isWhatGethostbyaddrThrows(SocketModule socket, Kit kit) {
        assertThat(failed(socket, kit)).isInstanceOf(OSException.class);
    }

    @Test
    @Asserts("socket.herror#2")
    void isWhatGethostbynameExThrows(Kit kit) {
        SocketModule socket = kit.withResolver(good -> new KnownHost(good, null));
        OSException failed = kit.raises(HostException.class, () -> socket.gethostbynameEx("name.invalid"));
        assertThat(failed.getMessage()).contains("name.invalid");
    }

    @Test
    @Asserts("socket.herror#3")
    void hasTheNumberOfTheSystem(SocketModule socket, Kit kit) {
        assertThat(List.of(String.valueOf(failed(socket, kit).hErrno())))
                .isEqualTo(kit.oracle().lines(NUMBER, NOBODYS));
    }

    @Test
    @Asserts("socket.herror#4")
    void speaksTheWordsOfTheSystem(SocketModule socket, Kit kit) {
        HostException failed = failed(socket, kit);
        assertThat(List.of(failed.string())).isEqualTo(kit.oracle().lines(WORDS, String.valueOf(failed.hErrno())));
    }

    private static HostException failed(SocketModule socket, Kit kit) {
        return kit.raises(HostException.class, () -> socket.gethostbyaddr(NOBODYS));
    }
}
