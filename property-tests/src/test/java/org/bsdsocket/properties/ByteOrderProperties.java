package org.bsdsocket.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.bsdsocket.SocketModule;

/** htons, ntohs, htonl and ntohl. */
class ByteOrderProperties {

    private static final boolean BIG = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
    private static final long MAX_32 = 0xffffffffL;

    @Property
    void shortsComeBack(@ForAll @IntRange(max = 0xffff) int x) {
        for (Found.Module found : Found.modules()) {
            SocketModule socket = found.socket();
            assertThat(socket.ntohs(socket.htons(x))).isEqualTo(x);
            assertThat(socket.htons(socket.ntohs(x))).isEqualTo(x);
        }
    }

    @Property
    void longsComeBack(@ForAll @LongRange(max = MAX_32) long x) {
        for (Found.Module found : Found.modules()) {
            SocketModule socket = found.socket();
            assertThat(socket.ntohl(socket.htonl(x))).isEqualTo(x);
            assertThat(socket.htonl(socket.ntohl(x))).isEqualTo(x);
        }
    }

    @Property
    void aShortInMemoryIsWhatTheNetworkCarries(@ForAll @IntRange(max = 0xffff) int x) {
        int network =
                memory().putShort(0, (short) x).order(ByteOrder.nativeOrder()).getShort(0) & 0xffff;
        int host = memory().order(ByteOrder.nativeOrder())
                        .putShort(0, (short) x)
                        .order(ByteOrder.BIG_ENDIAN)
                        .getShort(0)
                & 0xffff;
        for (Found.Module found : Found.modules()) {
            assertThat(found.socket().htons(x)).isEqualTo(network);
            assertThat(found.socket().ntohs(x)).isEqualTo(host);
        }
    }

    @Property
    void aLongInMemoryIsWhatTheNetworkCarries(@ForAll @LongRange(max = MAX_32) long x) {
        long network =
                memory().putInt(0, (int) x).order(ByteOrder.nativeOrder()).getInt(0) & MAX_32;
        long host = memory().order(ByteOrder.nativeOrder())
                        .putInt(0, (int) x)
                        .order(ByteOrder.BIG_ENDIAN)
                        .getInt(0)
                & MAX_32;
        for (Found.Module found : Found.modules()) {
            assertThat(found.socket().htonl(x)).isEqualTo(network);
            assertThat(found.socket().ntohl(x)).isEqualTo(host);
        }
    }

    @Property
    void bigEndianMachinesChangeNothingAndOthersSwapShorts(@ForAll @IntRange(max = 0xffff) int x) {
        int expected = BIG ? x : x % 256 * 256 + x / 256;
        for (Found.Module found : Found.modules()) {
            assertThat(found.socket().htons(x)).isEqualTo(expected);
            assertThat(found.socket().ntohs(x)).isEqualTo(expected);
        }
    }

    @Property
    void bigEndianMachinesChangeNothingAndOthersTurnLongsRound(@ForAll @LongRange(max = MAX_32) long x) {
        long turned = 0;
        for (long rest = x, i = 0; i < 4; i++, rest /= 256) {
            turned = turned * 256 + rest % 256;
        }
        long expected = BIG ? x : turned;
        for (Found.Module found : Found.modules()) {
            assertThat(found.socket().htonl(x)).isEqualTo(expected);
            assertThat(found.socket().ntohl(x)).isEqualTo(expected);
        }
    }

    @Property
    void whatIsNoShortIsRefused(@ForAll("notShort") int x) {
        for (Found.Module found : Found.modules()) {
            refuses(x, () -> found.socket().htons(x));
            refuses(x, () -> found.socket().ntohs(x));
        }
    }

    @Property
    void whatIsNoLongIsRefused(@ForAll("notLong") long x) {
        for (Found.Module found : Found.modules()) {
            refuses(x, () -> found.socket().htonl(x));
            refuses(x, () -> found.socket().ntohl(x));
        }
    }

    @Provide
    Arbitrary<Integer> notShort() {
        return Arbitraries.oneOf(
                Arbitraries.integers().lessOrEqual(-1),
                Arbitraries.integers().greaterOrEqual(0x10000),
                Arbitraries.of(-1, 0x10000, -0x8000, -0x10000, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    @Provide
    Arbitrary<Long> notLong() {
        return Arbitraries.oneOf(
                Arbitraries.longs().lessOrEqual(-1),
                Arbitraries.longs().greaterOrEqual(MAX_32 + 1),
                Arbitraries.of(-1L, MAX_32 + 1, (long) Integer.MIN_VALUE, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static ByteBuffer memory() {
        return ByteBuffer.allocate(4).order(ByteOrder.BIG_ENDIAN);
    }

    private static void refuses(long x, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Long.toString(x));
    }
}
