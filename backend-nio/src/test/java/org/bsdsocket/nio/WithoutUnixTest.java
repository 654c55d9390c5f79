package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bsdsocket.Constants.AF_INET;
import static org.bsdsocket.Constants.AF_INET6;
import static org.bsdsocket.Constants.AF_UNIX;
import static org.bsdsocket.Constants.SOCK_STREAM;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;
import org.junit.jupiter.api.Test;

/** A JVM that has no AF_UNIX, as on older versions of Windows. */
final class WithoutUnixTest {

    private static final SocketModule SOCKET = SocketModule.over(new Poor());

    private static final class Poor implements SocketProvider {

        private final Context context = Context.create();

        @Override
        public String name() {
            return "nio-without-unix";
        }

        @Override
        public int preference() {
            return 0;
        }

        @Override
        public Optional<String> unavailableBecause() {
            return Optional.empty();
        }

        @Override
        public SocketDriver driver() {
            return new NioDriver(context, new Openings(context, family -> family != Family.UNIX));
        }

        @Override
        public Resolver resolver() {
            return new NioResolver(context);
        }
    }

    @Test
    void a_pair_is_of_inet() throws Exception {
        try (SocketPair pair = SOCKET.socketpair()) {
            assertThat(pair.first().family()).isEqualTo(AF_INET);
            assertThat(pair.first().getpeername()).isEqualTo(pair.second().getsockname());
            talks(pair);
        }
        for (AddressFamily family : new AddressFamily[] {AF_INET, AF_INET6}) {
            try (SocketPair pair = SOCKET.socketpair(family, SOCK_STREAM, 0)) {
                assertThat(pair.second().family()).isEqualTo(family);
                talks(pair);
            }
        }
    }

    private static void talks(SocketPair pair) throws Exception {
        byte[] text = "there".getBytes(StandardCharsets.US_ASCII);
        pair.first().sendall(text);
        assertThat(pair.second().recv(10)).isEqualTo(text);
    }

    @Test
    void the_family_itself_is_refused() {
        assertThatThrownBy(() -> SOCKET.socketpair(AF_UNIX, SOCK_STREAM, 0))
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        e -> assertThat(e.capability()).isEqualTo(Capability.UNIX));
    }
}
