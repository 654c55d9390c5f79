package org.bsdsocket.nio;

import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
    private final Set<Key> multicast = new HashSet<>();
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

        for (Family family : internet) {
            for (String name : numbers.names()) {
                boolean grouping =
                        name.contains("_MULTICAST_") || name.endsWith("_MEMBERSHIP") || name.endsWith("_GROUP");
                if (grouping && name.startsWith("IP_")) {
                    key(family, "IPPROTO_IP", name, multicast);
                } else if (grouping && name.startsWith("IPV6_")) {
                    key(family, "IPPROTO_IPV6", name, multicast);
                }
            }
        }
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
        OptionalLong number = numbers.value(name);
        if (number.isPresent()) {
            into.add(new Key(family, numbers.required(level), Math.toIntExact(number.getAsLong())));
        }
    }

    @Nullable
    Fact fact(Family family, int level, int name) {
        return facts.get(new Key(family, level, name));
    }

    /** The JDK's option; where there is none, says which capability would have it. */
    Entry entry(Family family, int level, int name) {
        Entry entry = entries.get(new Key(family, level, name));
        if (entry == null) {
            throw unknown(family, level, name);
        }
        return entry;
    }

    UnavailableException unknown(Family family, int level, int name) {
        Capability missing =
                multicast.contains(new Key(family, level, name)) ? Capability.MULTICAST : Capability.RAW_OPTIONS;
        return Refusal.of(missing, "option " + name + " of level " + level + " on an " + family + " socket");
    }
}
