package org.bsdsocket.tck.tests.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class ByteOrderTest {

    private static final long[] BEYOND_32_BITS = {-1, Long.MIN_VALUE, 1L << 32, Long.MAX_VALUE};
    private static final int[] BEYOND_16_BITS = {-1, Integer.MIN_VALUE, 1 << 16, Integer.MAX_VALUE};

    @Test
    @Asserts("socket.htons#1")
    void htonsPutsTheGreatestByteFirst(SocketModule socket) {
        assertThat(memory(2).putShort((short) socket.htons(0x0102)).array()).containsExactly(1, 2);
        assertThat(memory(2).putShort((short) socket.htons(0xfffe)).array()).containsExactly(0xff, 0xfe);
        assertThat(socket.htons(0xfffe)).as("a positive number").isPositive();
    }

    @Test
    @Asserts("socket.htons#2")
    void htonsRefusesWhatDoesNotFit(SocketModule socket, Kit kit) {
        for (int x : BEYOND_16_BITS) {
            kit.raises(IllegalArgumentException.class, () -> socket.htons(x));
        }
    }

    @Test
    @Asserts("socket.ntohs#1")
    void ntohsReadsTheGreatestByteFirst(SocketModule socket) {
        assertThat(socket.ntohs(Short.toUnsignedInt(memory(2, 1, 2).getShort())))
                .isEqualTo(0x0102);
        assertThat(socket.ntohs(Short.toUnsignedInt(memory(2, 0xff, 0xfe).getShort())))
                .isEqualTo(0xfffe);
    }

    @Test
    @Asserts("socket.ntohs#2")
    void ntohsRefusesWhatDoesNotFit(SocketModule socket, Kit kit) {
        for (int x : BEYOND_16_BITS) {
            kit.raises(IllegalArgumentException.class, () -> socket.ntohs(x));
        }
    }

    @Test
    @Asserts("socket.htonl#1")
    void htonlPutsTheGreatestByteFirst(SocketModule socket) {
        assertThat(memory(4).putInt((int) socket.htonl(0x01020304L)).array()).containsExactly(1, 2, 3, 4);
        assertThat(memory(4).putInt((int) socket.htonl(0xfffefdfcL)).array()).containsExactly(0xff, 0xfe, 0xfd, 0xfc);
        assertThat(socket.htonl(0xfffefdfcL)).as("a positive number").isPositive();
    }

    @Test
    @Asserts("socket.htonl#2")
    void htonlRefusesWhatDoesNotFit(SocketModule socket, Kit kit) {
        for (long x : BEYOND_32_BITS) {
            kit.raises(IllegalArgumentException.class, () -> socket.htonl(x));
        }
    }

    @Test
    @Asserts("socket.ntohl#1")
    void ntohlReadsTheGreatestByteFirst(SocketModule socket) {
        assertThat(socket.ntohl(Integer.toUnsignedLong(memory(4, 1, 2, 3, 4).getInt())))
                .isEqualTo(0x01020304L);
        assertThat(socket.ntohl(
                        Integer.toUnsignedLong(memory(4, 0xff, 0xfe, 0xfd, 0xfc).getInt())))
                .isEqualTo(0xfffefdfcL);
    }

    @Test
    @Asserts("socket.ntohl#2")
    void ntohlRefusesWhatDoesNotFit(SocketModule socket, Kit kit) {
        for (long x : BEYOND_32_BITS) {
            kit.raises(IllegalArgumentException.class, () -> socket.ntohl(x));
        }
    }

    /** Memory as this machine reads and writes it. */
    private static ByteBuffer memory(int size, int... bytes) {
        ByteBuffer memory = ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
        for (int i = 0; i < bytes.length; i++) {
            memory.put(i, (byte) bytes[i]);
        }
        return memory;
    }
}
