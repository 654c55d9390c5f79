package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.bsdsocket.spi.Layouts;
import org.junit.jupiter.api.Test;

/** Options and control messages as records, with layouts that are no platform's. */
class OptionValuesTest {

    /** Structs of four-byte fields in the order of the names, unless a size is said. */
    private static Layouts invented(String... structs) {
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Integer> offsets = new HashMap<>();
        for (String struct : structs) {
            String[] parts = struct.split(" ", -1);
            int end = 2;
            for (int i = 1; i < parts.length; i++) {
                String[] field = parts[i].split(":", -1);
                int size = field.length > 1 ? Integer.parseInt(field[1]) : 4;
                offsets.put(parts[0] + "." + field[0], end);
                sizes.put(parts[0] + "." + field[0], size);
                end += size;
            }
            sizes.put(parts[0], end + 1);
        }
        return new Layouts() {
            @Override
            public OptionalInt size(String name) {
                return sizes.containsKey(name) ? OptionalInt.of(sizes.get(name)) : OptionalInt.empty();
            }

            @Override
            public OptionalInt offset(String field) {
                return offsets.containsKey(field) ? OptionalInt.of(offsets.get(field)) : OptionalInt.empty();
            }
        };
    }

    private static final SocketModule MODULE = new FakeDriver()
            .with(invented(
                    "linger l_onoff l_linger",
                    "timeval tv_sec:8 tv_usec:8",
                    "ucred pid uid gid",
                    "ip_mreq imr_multiaddr imr_interface",
                    "ip_mreqn imr_multiaddr imr_address imr_ifindex",
                    "ipv6_mreq ipv6mr_multiaddr:16 ipv6mr_interface",
                    "in_pktinfo ipi_ifindex ipi_spec_dst ipi_addr",
                    "can_filter can_id can_mask",
                    "can_frame can_id can_dlc:1 data:8",
                    "canfd_frame can_id len:1 flags:1 data:64",
                    "tcp_info tcpi_state:1 tcpi_rtt tcpi_total_retrans"))
            .module();

    @Test
    void aNumberThatItsFieldWouldCutIsRefused() {
        SocketModule narrow =
                new FakeDriver().with(invented("timeval tv_sec tv_usec")).module();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Timeval(1L << 32, 0).toBytes(narrow))
                .withMessage("tv_sec is 4294967296; expected what fits the 32 bits of struct timeval here");
        assertThat(new Timeval(Integer.MAX_VALUE, 0).toBytes(narrow)).hasSize(11);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Linger linger = new Linger(true, 7);
        assertThat(Linger.of(linger.toBytes(MODULE), MODULE)).isEqualTo(linger);
        Timeval time = Timeval.of(Duration.ofNanos(1_500_000_999));
        assertThat(time).isEqualTo(new Timeval(1, 500_000));
        assertThat(Timeval.of(time.toBytes(MODULE), MODULE).toDuration()).isEqualTo(Duration.ofMillis(1500));
        Ucred cred = new Ucred(-1, 0xffffffffL, 0);
        assertThat(Ucred.of(cred.toBytes(MODULE), MODULE)).isEqualTo(cred);
        IpMreq mreq = new IpMreq("224.0.0.251", "127.0.0.1");
        assertThat(IpMreq.of(mreq.toBytes(MODULE), MODULE)).isEqualTo(mreq);
        IpMreqn mreqn = new IpMreqn("224.0.0.251", "0.0.0.0", 3);
        assertThat(IpMreqn.of(mreqn.toBytes(MODULE), MODULE)).isEqualTo(mreqn);
        Ipv6Mreq mreq6 = new Ipv6Mreq("ff02::fb", 0xffffffffL);
        assertThat(Ipv6Mreq.of(mreq6.toBytes(MODULE), MODULE)).isEqualTo(mreq6);
        InPktinfo info = new InPktinfo(2, "192.0.2.1", "224.0.0.1");
        assertThat(InPktinfo.of(info.toBytes(MODULE), MODULE)).isEqualTo(info);
        CanFilter filter = new CanFilter(0x123, 0xfffffff8L);
        assertThat(CanFilter.of(filter.toBytes(MODULE), MODULE)).isEqualTo(filter);
        CanFrame frame = new CanFrame(0x123, new byte[] {1, 2, 3});
        assertThat(CanFrame.of(frame.toBytes(MODULE), MODULE)).isEqualTo(frame);
        CanFrame fd = new CanFrame(0x80000123L, true, 1, Octets.of(new byte[64]));
        assertThat(CanFrame.of(fd.toBytes(MODULE), MODULE)).isEqualTo(fd);
    }

    @Test
    void eachFieldLiesWhereTheLayoutSays() {
        byte[] bytes = new IpMreq("1.2.3.4", "5.6.7.8").toBytes(MODULE);
        assertThat(bytes).containsExactly(0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0);
    }

    @Test
    void filtersStandOneBehindTheOther() {
        CanFilter filter = new CanFilter(1, 2);
        byte[] one = filter.toBytes(MODULE);
        assertThat(CanFilter.toBytes(List.of(), MODULE)).isEmpty();
        assertThat(CanFilter.toBytes(List.of(filter, filter), MODULE))
                .startsWith(one)
                .endsWith(one)
                .hasSize(2 * one.length);
    }

    @Test
    void ofTcpInfoThereIsAsMuchAsTheKernelSaid() {
        byte[] bytes = {0, 0, 10, 1, 1, 1, 1, 2, 2};
        TcpInfo info = TcpInfo.of(bytes, MODULE);
        assertThat(info.field("state")).isEqualTo(OptionalLong.of(10));
        assertThat(info.field("rtt")).isEqualTo(OptionalLong.of(0x01010101));
        assertThat(info.field("total_retrans")).isEmpty();
        assertThat(info.field("pmtu")).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Linger.of(new byte[3], MODULE))
                .withMessage("struct linger has 11 bytes; expected as many, not 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Linger(true, -1))
                .withMessage("linger is -1; expected 0 seconds or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IpMreq("example.org", "0.0.0.0"))
                .withMessage("multiaddr is 'example.org'; expected an IPv4 address as in '192.0.2.1'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CanFrame(1, new byte[9]).toBytes(MODULE))
                .withMessage("data has 9 bytes; expected at most 8 in struct can_frame");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanFrame.of(new byte[5], MODULE))
                .withMessageStartingWith("a CAN frame of 5 bytes; expected ");
        SocketModule without = new FakeDriver().with(Layouts.NONE).module();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> new Linger(true, 1).toBytes(without))
                .withMessageContaining("struct linger is not known");
    }

    @Test
    void afalgTakesItsControlMessagesInOrder() {
        FixedConstants constants = new FixedConstants(
                Map.of("SOL_ALG", 279L, "ALG_SET_OP", 3L, "ALG_SET_IV", 2L, "ALG_SET_AEAD_ASSOCLEN", 4L));
        Layouts layouts = new Layouts() {
            @Override
            public OptionalInt size(String name) {
                return OptionalInt.of(4);
            }

            @Override
            public OptionalInt offset(String field) {
                return OptionalInt.of(0);
            }
        };
        AlgControls controls = new AlgControls(new ConstantValues(constants), layouts);
        assertThat(controls.of(1, null, null)).singleElement().satisfies(op -> {
            assertThat(op.level()).isEqualTo(279);
            assertThat(op.type()).isEqualTo(3);
            assertThat(op.data()).hasSize(4).contains(1);
        });
        assertThat(controls.of(0, new byte[] {9, 9}, 5))
                .extracting(item -> item.type() + ":" + item.data().length)
                .containsExactly("3:4", "2:6", "4:4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> controls.of(-1, null, null))
                .withMessage("op is -1; expected 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> controls.of(0, null, -1))
                .withMessage("assoclen is -1; expected 0 or more");
    }
}
