package org.bsdsocket.nio;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.jspecify.annotations.Nullable;

/** Which option of the JDK stands for which level and name. */
final class Options {

    /**
     * An option of the JDK with an int or a boolean for its value.
     *
     * @param factor by which the system's number is greater than the JDK's
     */
    record Entry(SocketOption<?> jdk, int factor) {

        boolean isReadOnly() {
            return jdk.equals(ExtendedSocketOptions.SO_INCOMING_NAPI_ID);
        }

        boolean isSwitch() {
            return jdk.type() == Boolean.class;
        }

        /** The JDK's value as the system's. */
        int toInt(Object value) {
            return value instanceof Boolean on ? (on ? 1 : 0) : (Integer) value * factor;
        }

        Object fromInt(int value) {
            return isSwitch() ? (Object) (value != 0) : (Object) value;
        }
    }

    /** Facts about a socket that need no system call. */
    enum Fact {
        TYPE,
        DOMAIN,
        PROTOCOL,
        ACCEPTING,
        ERROR,
        IPV6_ONLY
    }

    private record Key(Family family, int level, int name) {}

    private final Map<Key, Entry> entries = new HashMap<>();
    private final Map<Key, Fact> facts = new HashMap<>();
    private final Map<Key, Shape> shapes = new HashMap<>();
    private final Numbers numbers;

    Options(Numbers numbers) {
        this.numbers = numbers;
        EnumSet<Family> all = EnumSet.allOf(Family.class);
        EnumSet<Family> internet = EnumSet.of(Family.INET, Family.INET6);

        // Linux counts its own overhead in and answers twice what was asked for; the JDK halves it again.
        int doubled = numbers.platform().startsWith("linux-") ? 2 : 1;
        entry(all, "SOL_SOCKET", "SO_SNDBUF", StandardSocketOptions.SO_SNDBUF, doubled);
        entry(all, "SOL_SOCKET", "SO_RCVBUF", StandardSocketOptions.SO_RCVBUF, doubled);
        entry(internet, "SOL_SOCKET", "SO_KEEPALIVE", StandardSocketOptions.SO_KEEPALIVE, 1);
        entry(internet, "SOL_SOCKET", "SO_REUSEADDR", StandardSocketOptions.SO_REUSEADDR, 1);
        entry(internet, "SOL_SOCKET", "SO_REUSEPORT", StandardSocketOptions.SO_REUSEPORT, 1);
        entry(internet, "SOL_SOCKET", "SO_BROADCAST", StandardSocketOptions.SO_BROADCAST, 1);
        entry(internet, "SOL_SOCKET", "c.SO_INCOMING_NAPI_ID", ExtendedSocketOptions.SO_INCOMING_NAPI_ID, 1);
        entry(internet, "IPPROTO_TCP", "TCP_NODELAY", StandardSocketOptions.TCP_NODELAY, 1);
        entry(internet, "IPPROTO_TCP", "TCP_KEEPIDLE", ExtendedSocketOptions.TCP_KEEPIDLE, 1);
        entry(internet, "IPPROTO_TCP", "TCP_KEEPINTVL", ExtendedSocketOptions.TCP_KEEPINTERVAL, 1);
        entry(internet, "IPPROTO_TCP", "TCP_KEEPCNT", ExtendedSocketOptions.TCP_KEEPCOUNT, 1);
        entry(internet, "IPPROTO_TCP", "TCP_QUICKACK", ExtendedSocketOptions.TCP_QUICKACK, 1);
        entry(EnumSet.of(Family.INET), "IPPROTO_IP", "IP_TOS", StandardSocketOptions.IP_TOS, 1);
        entry(EnumSet.of(Family.INET6), "IPPROTO_IPV6", "IPV6_TCLASS", StandardSocketOptions.IP_TOS, 1);

        for (Family family : all) {
            fact(family, "SOL_SOCKET", "SO_TYPE", Fact.TYPE);
            fact(family, "SOL_SOCKET", "SO_DOMAIN", Fact.DOMAIN);
            fact(family, "SOL_SOCKET", "SO_PROTOCOL", Fact.PROTOCOL);
            fact(family, "SOL_SOCKET", "SO_ACCEPTCONN", Fact.ACCEPTING);
            fact(family, "SOL_SOCKET", "SO_ERROR", Fact.ERROR);
        }
        fact(Family.INET6, "IPPROTO_IPV6", "IPV6_V6ONLY", Fact.IPV6_ONLY);

        oobInline().ifPresent(jdk -> entry(internet, "SOL_SOCKET", "SO_OOBINLINE", jdk, 1));

        all.forEach(family -> shape(family, "SOL_SOCKET", "SO_LINGER", Shape.LINGER));
        shape(Family.INET, "IPPROTO_IP", "c.IP_MTU_DISCOVER", Shape.IP_MTU_DISCOVER);
        for (Shape shape : EnumSet.range(Shape.IP_MULTICAST_TTL, Shape.IP_UNBLOCK_SOURCE)) {
            shape(Family.INET, "IPPROTO_IP", shape.name(), shape);
        }
        // An IPv6 socket may be in groups of IPv4, too.
        for (Shape shape : EnumSet.range(Shape.IP_ADD_MEMBERSHIP, Shape.IP_UNBLOCK_SOURCE)) {
            shape(Family.INET6, "IPPROTO_IP", shape.name(), shape);
        }
        for (Shape shape : EnumSet.range(Shape.IPV6_MULTICAST_HOPS, Shape.IPV6_LEAVE_GROUP)) {
            shape(Family.INET6, "IPPROTO_IPV6", shape.name(), shape);
        }
    }

    private static Optional<SocketOption<Boolean>> oobInline() {
        try (SocketChannel channel = SocketChannel.open()) {
            return NamedOptions.find(channel, "SO_OOBINLINE", Boolean.class);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void shape(Family family, String level, String name, Shape shape) {
        Set<Key> keys = new HashSet<>(1);
        key(family, level, name, keys);
        keys.forEach(key -> shapes.put(key, shape));
    }

    /** What its value is made of where callers write it as bytes; null for an option that is a number. */
    @Nullable
    Shape shape(Family family, int level, int name) {
        return shapes.get(new Key(family, level, name));
    }

    private void entry(Set<Family> families, String level, String name, SocketOption<?> jdk, int factor) {
        for (Family family : families) {
            Set<Key> keys = new HashSet<>(1);
            key(family, level, name, keys);
            keys.forEach(key -> entries.put(key, new Entry(jdk, factor)));
        }
    }

    private void fact(Family family, String level, String name, Fact fact) {
        Set<Key> keys = new HashSet<>(1);
        key(family, level, name, keys);
        keys.forEach(key -> facts.put(key, fact));
    }

    private void key(Family family, String level, String name, Set<Key> into) {
        OptionalLong number = numbers.any(name);
        if (number.isPresent()) {
            into.add(new Key(family, numbers.required(level), Math.toIntExact(number.getAsLong())));
        }
    }

    @Nullable
    Fact fact(Family family, int level, int name) {
        return facts.get(new Key(family, level, name));
    }

    /** The JDK's option; where there is none, says that the backend has no such thing. */
    Entry entry(Family family, int level, int name) {
        Entry entry = entries.get(new Key(family, level, name));
        if (entry == null) {
            throw unknown(family, level, name);
        }
        return entry;
    }

    UnavailableException unknown(Family family, int level, int name) {
        return Refusal.of(
                Capability.RAW_OPTIONS, "option " + name + " of level " + level + " on an " + family + " socket");
    }
}
