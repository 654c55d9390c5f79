package org.bsdsocket.nio;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketOption;
import java.nio.channels.DatagramChannel;
import org.bsdsocket.spi.Capability;
import org.jspecify.annotations.Nullable;

/**
 * IP_MTU_DISCOVER by the JDK's IP_DONTFRAGMENT, which is there from JDK 19 on.
 *
 * <p>The JDK tells and sets two of the system's ways: always "do not fragment", and never. What the system does unasked is
 * neither.
 */
final class Fragmenting {

    private final Numbers numbers;
    private final DatagramChannel channel;
    private final @Nullable SocketOption<Boolean> jdk;

    /** It was set to never, which reads like what the system does unasked. */
    private volatile boolean never;

    Fragmenting(Numbers numbers, DatagramChannel channel) {
        this.numbers = numbers;
        this.channel = channel;
        jdk = NamedOptions.find(channel, "IP_DONTFRAGMENT", Boolean.class).orElse(null);
    }

    int get() throws IOException {
        if (channel.getOption(known())) {
            return always();
        }
        if (!never) {
            throw refusal("what the system does about fragments unasked");
        }
        return no();
    }

    /**
     * Whether a datagram that could not be sent was too long for the way to its target, and was not to be fragmented.
     *
     * @param length with the headers of UDP and IP
     */
    boolean forbids(InetAddress target, int length) throws IOException {
        SocketOption<Boolean> option = jdk;
        if (option == null || !channel.getOption(option)) {
            return false;
        }
        NetworkInterface over = Interfaces.towards(target);
        return over != null && length > over.getMTU();
    }

    void set(int value) throws IOException {
        SocketOption<Boolean> option = known();
        if (value != always() && value != no()) {
            throw refusal("IP_MTU_DISCOVER other than IP_PMTUDISC_DO and IP_PMTUDISC_DONT");
        }
        channel.setOption(option, value == always());
        never = value == no();
    }

    private SocketOption<Boolean> known() {
        if (jdk == null) {
            throw refusal("IP_MTU_DISCOVER before JDK 19");
        }
        return jdk;
    }

    private int always() {
        return number("c.IP_PMTUDISC_DO");
    }

    private int no() {
        return number("c.IP_PMTUDISC_DONT");
    }

    private int number(String name) {
        return Math.toIntExact(numbers.any(name).orElseThrow());
    }

    private static RuntimeException refusal(String what) {
        return Refusal.of(Capability.RAW_OPTIONS, what);
    }
}
