package org.bsdsocket.abi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bsdsocket.abi.Tables.dirty;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bsdsocket.spi.Sockaddr;
import org.junit.jupiter.api.Test;

class SockaddrCodecTest {

    private final SockaddrCodec codec = new SockaddrCodec(Tables.GLIBC);
    private final int sunPath = Tables.GLIBC.field("sockaddr_un.sun_path").offset();
    private final int pathRoom = Tables.GLIBC.field("sockaddr_un.sun_path").size();

    @Test
    void anIpv4AddressIsInNetworkOrder() {
        ByteBuffer bytes = dirty(codec.capacity());
        assertThat(codec.encode(new Sockaddr.Inet(new byte[] {127, 0, 0, 1}, 0x1234), bytes))
                .isEqualTo(Tables.GLIBC.sizeof("sockaddr_in"));
        Field port = Tables.GLIBC.field("sockaddr_in.sin_port");
        assertThat(bytes.get(port.offset())).isEqualTo((byte) 0x12);
        assertThat(bytes.get(port.offset() + 1)).isEqualTo((byte) 0x34);
    }

    @Test
    void everyAddressComesBackAsItWas() {
        byte[] abstractName = "\0a\0b\0".getBytes(US_ASCII);
        comesBack(new Sockaddr.Inet(new byte[] {(byte) 255, 1, 2, 3}, 65535));
        comesBack(new Sockaddr.Inet6("0123456789abcdef".getBytes(US_ASCII), 1, 0xfffff, -2));
        comesBack(new Sockaddr.Unix("/tmp/a".getBytes(US_ASCII)));
        comesBack(new Sockaddr.Unix(abstractName));
        comesBack(new Sockaddr.Unix(new byte[0]));
        comesBack(new Sockaddr.Unix(path(pathRoom)));
        comesBack(new Sockaddr.Unix(path(pathRoom - 1)));
        comesBack(new Sockaddr.Unix(Arrays.copyOf(abstractName, pathRoom)));
        comesBack(new Sockaddr.Raw(38, new byte[] {1, 2, 3}));
    }

    private void comesBack(Sockaddr address) {
        ByteBuffer bytes = dirty(codec.capacity());
        assertThat(codec.decode(bytes, codec.encode(address, bytes))).isEqualTo(address);
    }

    @Test
    void theNulOfAFileNameCountsAndThatOfAFullOneIsLeftOut() {
        ByteBuffer bytes = dirty(codec.capacity());
        assertThat(codec.encode(new Sockaddr.Unix(path(3)), bytes)).isEqualTo(sunPath + 4);
        assertThat(bytes.get(sunPath + 3)).isZero();
        assertThat(codec.encode(new Sockaddr.Unix(path(pathRoom)), bytes)).isEqualTo(sunPath + pathRoom);
    }

    @Test
    void anAbstractNameEndsWhereItsLengthSays() {
        ByteBuffer bytes = dirty(codec.capacity());
        assertThat(codec.encode(new Sockaddr.Unix(new byte[] {0, 'x'}), bytes)).isEqualTo(sunPath + 2);
        assertThat(codec.encode(new Sockaddr.Unix(new byte[0]), bytes)).isEqualTo(sunPath);
    }

    @Test
    void theKernelMayCountANulBehindAFullPath() {
        ByteBuffer bytes = dirty(codec.capacity());
        codec.encode(new Sockaddr.Unix(path(pathRoom)), bytes);
        bytes.put(sunPath + pathRoom, (byte) 0);
        assertThat(codec.decode(bytes, sunPath + pathRoom + 1)).isEqualTo(new Sockaddr.Unix(path(pathRoom)));
    }

    @Test
    void noAddressIsNull() {
        assertThat(codec.decode(dirty(codec.capacity()), 0)).isNull();
    }

    @Test
    void anAddressShorterThanItsFamilySaysIsRaw() {
        ByteBuffer bytes = dirty(codec.capacity());
        codec.encode(new Sockaddr.Inet(new byte[4], 7), bytes);
        assertThat(codec.decode(bytes, 4)).isEqualTo(new Sockaddr.Raw(2, new byte[] {0, 7}));
    }

    @Test
    void aPathThatDoesNotFitOrWouldBeCutIsRefused() {
        ByteBuffer bytes = dirty(codec.capacity());
        assertThatThrownBy(() -> codec.encode(new Sockaddr.Unix(path(pathRoom + 1)), bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AF_UNIX path too long");
        assertThatThrownBy(() -> codec.encode(new Sockaddr.Unix(new byte[] {'a', 0, 'b'}), bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NUL at index 1");
        assertThatThrownBy(() -> codec.encode(new Sockaddr.Raw(1, new byte[codec.capacity()]), bytes))
                .isInstanceOf(IllegalArgumentException.class);
        for (int family : new int[] {-1, 1 << 16}) {
            assertThatThrownBy(() -> codec.encode(new Sockaddr.Raw(family, new byte[4]), bytes))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("address family is " + family + "; expected 0 to 65535");
        }
    }

    private static byte[] path(int length) {
        byte[] path = new byte[length];
        Arrays.fill(path, (byte) 'p');
        return path;
    }
}
