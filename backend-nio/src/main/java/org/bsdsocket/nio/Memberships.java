package org.bsdsocket.nio;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.channels.DatagramChannel;
import java.nio.channels.MembershipKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.jspecify.annotations.Nullable;

/**
 * The multicast groups that a datagram socket is in, each on an interface.
 *
 * <p>The JDK answers a second join with the key of the first, and lets a key be dropped twice; the system calls both an
 * error. So what is joined is remembered here, under the lock of this object.
 */
final class Memberships {

    private record Group(InetAddress address, int index) {}

    /** Either everything the group is sent, but for some senders, or what some senders send it. */
    private static final class Membership {

        private final @Nullable MembershipKey whole;
        private final Map<InetAddress, MembershipKey> bySource = new HashMap<>();
        private final Set<InetAddress> blocked = new HashSet<>();

        Membership(@Nullable MembershipKey whole) {
            this.whole = whole;
        }
    }

    private final DatagramChannel channel;
    private final Errnos errnos;
    private final Map<Group, Membership> joined = new HashMap<>();

    Memberships(DatagramChannel channel, Errnos errnos) {
        this.channel = channel;
        this.errnos = errnos;
    }

    synchronized void join(InetAddress group, NetworkInterface over) throws ErrnoException {
        Group key = new Group(group, over.getIndex());
        if (joined.containsKey(key)) {
            throw failure("EADDRINUSE");
        }
        joined.put(key, new Membership(ask(group, over, null)));
    }

    /** @param index the interface's; 0 for whichever the membership is on */
    synchronized void leave(InetAddress group, int index) throws ErrnoException {
        Group key = joined.keySet().stream()
                .filter(it -> it.address.equals(group) && (index == 0 || it.index == index))
                .findFirst()
                .orElseThrow(() -> failure("EADDRNOTAVAIL"));
        Membership membership = Objects.requireNonNull(joined.remove(key));
        if (membership.whole != null) {
            membership.whole.drop();
        }
        membership.bySource.values().forEach(MembershipKey::drop);
    }

    synchronized void joinSource(InetAddress group, NetworkInterface over, InetAddress source) throws ErrnoException {
        Group key = new Group(group, over.getIndex());
        Membership membership = joined.computeIfAbsent(key, k -> new Membership(null));
        if (membership.whole != null) {
            throw bothWays();
        }
        if (membership.bySource.containsKey(source)) {
            throw failure("EADDRNOTAVAIL");
        }
        try {
            membership.bySource.put(source, ask(group, over, source));
        } finally {
            joined.values().removeIf(it -> it.whole == null && it.bySource.isEmpty());
        }
    }

    synchronized void leaveSource(InetAddress group, NetworkInterface over, InetAddress source) throws ErrnoException {
        Group key = new Group(group, over.getIndex());
        Membership membership = require(key);
        if (membership.whole != null) {
            throw bothWays();
        }
        MembershipKey left = membership.bySource.remove(source);
        if (left == null) {
            throw failure("EADDRNOTAVAIL");
        }
        left.drop();
        if (membership.bySource.isEmpty()) {
            joined.remove(key);
        }
    }

    synchronized void block(InetAddress group, NetworkInterface over, InetAddress source)
            throws IOException, ErrnoException {
        Membership membership = require(new Group(group, over.getIndex()));
        MembershipKey whole = whole(membership);
        if (!membership.blocked.add(source)) {
            throw failure("EADDRNOTAVAIL");
        }
        whole.block(source);
    }

    synchronized void unblock(InetAddress group, NetworkInterface over, InetAddress source) throws ErrnoException {
        Membership membership = require(new Group(group, over.getIndex()));
        MembershipKey whole = whole(membership);
        if (!membership.blocked.remove(source)) {
            throw failure("EADDRNOTAVAIL");
        }
        whole.unblock(source);
    }

    private Membership require(Group key) throws ErrnoException {
        Membership membership = joined.get(key);
        if (membership == null) {
            throw failure("EINVAL");
        }
        return membership;
    }

    private MembershipKey whole(Membership membership) throws ErrnoException {
        if (membership.whole == null) {
            throw failure("EINVAL");
        }
        return membership.whole;
    }

    private MembershipKey ask(InetAddress group, NetworkInterface over, @Nullable InetAddress source)
            throws ErrnoException {
        try {
            return source == null ? channel.join(group, over) : channel.join(group, over, source);
        } catch (UnsupportedOperationException e) {
            throw Refusal.of(Capability.MULTICAST, "on this system such a membership");
        } catch (IOException e) {
            throw errnos.ofJoin(e);
        }
    }

    private static RuntimeException bothWays() {
        return Refusal.of(Capability.MULTICAST, "turning a membership for all senders into one for some");
    }

    private ErrnoException failure(String symbol) {
        return errnos.named(symbol, "setsockopt");
    }
}
