package org.bsdsocket.nio;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.List;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Layouts;
import org.jspecify.annotations.Nullable;

/** The multicast options of a datagram socket, whose values are bytes as the system reads them (ip(7), ipv6(7)). */
final class Multicast {

    private static final int MOST_HOPS = 255;

    private final Context context;
    private final Layouts layouts;
    private final DatagramChannel channel;
    private final Memberships memberships;

    /** What IP_MULTICAST_IF was set to, as the system tells it. */
    private volatile byte[] chosen = new byte[4];

    Multicast(Context context, DatagramChannel channel) {
        this.context = context;
        this.layouts = context.numbers().layouts();
        this.channel = channel;
        this.memberships = new Memberships(channel, context.errnos());
    }

    // ---- values

    byte[] get(Shape shape, int length) throws IOException, ErrnoException {
        return switch (shape) {
            case IP_MULTICAST_TTL -> small(hops(), length);
            case IP_MULTICAST_LOOP -> small(loops(), length);
            case IP_MULTICAST_IF -> upTo(length, chosen);
            case IPV6_MULTICAST_HOPS -> upTo(length, Struct.ofInt(hops()));
            case IPV6_MULTICAST_LOOP -> upTo(length, Struct.ofInt(loops()));
            case IPV6_MULTICAST_IF -> upTo(length, Struct.ofInt(index()));
            default -> throw failure("ENOPROTOOPT", "getsockopt");
        };
    }

    /** A number of ip(7) fits a byte, and is one where there is no room for an int. */
    static byte[] small(int value, int length) {
        return length > 0 && length < Integer.BYTES ? new byte[] {(byte) value} : upTo(length, Struct.ofInt(value));
    }

    static byte[] upTo(int length, byte[] value) {
        return Arrays.copyOf(value, Math.min(length, value.length));
    }

    private int hops() throws IOException {
        return channel.getOption(StandardSocketOptions.IP_MULTICAST_TTL);
    }

    private int loops() throws IOException {
        return channel.getOption(StandardSocketOptions.IP_MULTICAST_LOOP) ? 1 : 0;
    }

    private int index() throws IOException {
        @Nullable NetworkInterface over = channel.getOption(StandardSocketOptions.IP_MULTICAST_IF);
        return over == null ? 0 : over.getIndex();
    }

    void set(Shape shape, byte[] value) throws IOException, ErrnoException {
        switch (shape) {
            case IP_MULTICAST_TTL -> setHops(number(value));
            case IP_MULTICAST_LOOP -> channel.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, number(value) != 0);
            case IP_MULTICAST_IF -> choose(value);
            case IPV6_MULTICAST_HOPS -> setHops(wide(value));
            case IPV6_MULTICAST_LOOP -> setLoop6(wide(value));
            case IPV6_MULTICAST_IF -> choose6(wide(value));
            case IP_ADD_MEMBERSHIP -> joinOrLeave(true, value);
            case IP_DROP_MEMBERSHIP -> joinOrLeave(false, value);
            case IPV6_JOIN_GROUP -> joinOrLeave6(true, value);
            case IPV6_LEAVE_GROUP -> joinOrLeave6(false, value);
            default -> ofSource(shape, value);
        }
    }

    /** ip(7) lets a number be a single byte as well. */
    int number(byte[] value) throws ErrnoException {
        need(value, 1);
        return value.length < Integer.BYTES ? value[0] & 0xff : Struct.toInt(value);
    }

    private int wide(byte[] value) throws ErrnoException {
        need(value, Integer.BYTES);
        return Struct.toInt(value);
    }

    private void setHops(int hops) throws IOException, ErrnoException {
        if (hops < -1 || hops > MOST_HOPS) {
            throw invalid();
        }
        // -1 stands for the usual number, which is 1.
        channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, hops == -1 ? 1 : hops);
    }

    private void setLoop6(int loop) throws IOException, ErrnoException {
        if (loop != 0 && loop != 1) {
            throw invalid();
        }
        channel.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, loop == 1);
    }

    // ---- the interface to send over

    private void choose(byte[] value) throws IOException, ErrnoException {
        need(value, Struct.size(layouts, "in_addr"));
        boolean alone = value.length < Struct.size(layouts, "ip_mreq");
        byte[] address = alone ? upTo(Struct.size(layouts, "in_addr"), value) : interfaceAddress(value);
        int index = interfaceIndex(value);
        boolean any = isAny(address);
        if (any && index == 0) {
            refuseReset(!isAny(chosen));
            return;
        }
        NetworkInterface over = index != 0 ? Interfaces.byIndex(index) : Interfaces.byAddress(inet(address));
        if (over == null) {
            throw failure("EADDRNOTAVAIL", "setsockopt");
        }
        List<Inet4Address> known = Interfaces.inetAddresses(over);
        // The JDK always names the first address, which packets then come from.
        boolean same =
                any ? known.size() == 1 : !known.isEmpty() && known.get(0).equals(inet(address));
        if (!same) {
            throw Refusal.of(Capability.MULTICAST, "multicast from another than the first address of an interface");
        }
        channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, over);
        chosen = address;
    }

    private void choose6(int index) throws IOException, ErrnoException {
        if (index == 0) {
            refuseReset(index() != 0);
            return;
        }
        channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, orNoDevice(Interfaces.byIndex(index)));
    }

    private static void refuseReset(boolean isSet) {
        if (isSet) {
            throw Refusal.of(Capability.MULTICAST, "taking back the choice of an interface for multicast");
        }
    }

    // ---- groups

    private void joinOrLeave(boolean join, byte[] value) throws IOException, ErrnoException {
        need(value, Struct.size(layouts, "ip_mreq"));
        InetAddress group = inet(Struct.of(layouts, "ip_mreq", value).bytes("imr_multiaddr"));
        if (join && !group.isMulticastAddress()) {
            throw invalid();
        }
        int index = interfaceIndex(value);
        byte[] address = interfaceAddress(value);
        NetworkInterface over = index != 0 ? Interfaces.byIndex(index) : over(group, address);
        if (join) {
            memberships.join(group, withInet(orNoDevice(over)));
        } else if (over == null && (index != 0 || !isAny(address))) {
            throw failure("EADDRNOTAVAIL", "setsockopt");
        } else {
            memberships.leave(group, orNoDevice(over).getIndex());
        }
    }

    private void joinOrLeave6(boolean join, byte[] value) throws IOException, ErrnoException {
        need(value, Struct.size(layouts, "ipv6_mreq"));
        Struct mreq = Struct.of(layouts, "ipv6_mreq", value);
        // The factory with a scope: the other one makes an Inet4Address of a mapped address.
        InetAddress group = Inet6Address.getByAddress(null, mreq.bytes("ipv6mr_multiaddr"), 0);
        if (!group.isMulticastAddress()) {
            throw invalid();
        }
        int index = mreq.number("ipv6mr_interface");
        if (!join) {
            memberships.leave(group, index);
            return;
        }
        if (index == 0 && (group.isMCLinkLocal() || group.isMCNodeLocal())) {
            throw Refusal.of(Capability.MULTICAST, "a group of the link without the number of an interface");
        }
        memberships.join(group, orNoDevice(index != 0 ? Interfaces.byIndex(index) : Interfaces.towards(group)));
    }

    private void ofSource(Shape shape, byte[] value) throws IOException, ErrnoException {
        if (value.length != Struct.size(layouts, "ip_mreq_source")) {
            throw invalid();
        }
        Struct mreq = Struct.of(layouts, "ip_mreq_source", value);
        InetAddress group = inet(mreq.bytes("imr_multiaddr"));
        InetAddress source = inet(mreq.bytes("imr_sourceaddr"));
        if (!group.isMulticastAddress()) {
            throw invalid();
        }
        NetworkInterface over = withInet(orNoDevice(over(group, mreq.bytes("imr_interface"))));
        switch (shape) {
            case IP_ADD_SOURCE_MEMBERSHIP -> memberships.joinSource(group, over, source);
            case IP_DROP_SOURCE_MEMBERSHIP -> memberships.leaveSource(group, over, source);
            case IP_BLOCK_SOURCE -> memberships.block(group, over, source);
            case IP_UNBLOCK_SOURCE -> memberships.unblock(group, over, source);
            default -> throw new IllegalStateException(shape + " has no source");
        }
    }

    private static @Nullable NetworkInterface over(InetAddress group, byte[] address) throws IOException {
        return isAny(address) ? Interfaces.towards(group) : Interfaces.byAddress(inet(address));
    }

    private NetworkInterface orNoDevice(@Nullable NetworkInterface found) throws ErrnoException {
        if (found == null) {
            throw failure("ENODEV", "setsockopt");
        }
        return found;
    }

    private static NetworkInterface withInet(NetworkInterface over) {
        if (Interfaces.inetAddresses(over).isEmpty()) {
            throw Refusal.of(Capability.MULTICAST, "a group on an interface without an IPv4 address");
        }
        return over;
    }

    // ---- struct ip_mreq, and ip_mreqn, which is longer

    private byte[] interfaceAddress(byte[] value) {
        return Struct.of(layouts, "ip_mreq", value).bytes("imr_interface");
    }

    private int interfaceIndex(byte[] value) {
        return value.length < Struct.size(layouts, "ip_mreqn")
                ? 0
                : Struct.of(layouts, "ip_mreqn", value).number("imr_ifindex");
    }

    private static boolean isAny(byte[] address) {
        return Arrays.equals(address, new byte[4]);
    }

    private static InetAddress inet(byte[] address) throws IOException {
        return InetAddress.getByAddress(address);
    }

    private void need(byte[] value, int least) throws ErrnoException {
        if (value.length < least) {
            throw invalid();
        }
    }

    private ErrnoException invalid() {
        return failure("EINVAL", "setsockopt");
    }

    private ErrnoException failure(String symbol, String call) {
        return context.errnos().named(symbol, call);
    }
}
