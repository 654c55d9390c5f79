package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.Test;

final class FragmentingTest {

    @Test
    void what_is_too_long_for_the_way_is_forbidden_where_fragments_are() throws Exception {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        int most = NetworkInterface.getByInetAddress(here).getMTU();
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            Numbers numbers = Numbers.load();
            Fragmenting fragmenting = new Fragmenting(numbers, channel);
            assertThat(fragmenting.forbids(here, most + 1)).as("unasked").isFalse();
            boolean known = Runtime.version().feature() >= 19;
            if (known) {
                fragmenting.set(Math.toIntExact(numbers.any("c.IP_PMTUDISC_DO").orElseThrow()));
            }
            assertThat(fragmenting.forbids(here, most)).isFalse();
            assertThat(fragmenting.forbids(here, most + 1)).isEqualTo(known);
        }
    }
}
