package org.bsdsocket.nio;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Network interfaces by name and number.
 *
 * <p>The JDK passes over those without an address. Linux lists all of them in files, one for the network that this process
 * is in and one that may be of another, so a number out of the second counts only for a name out of the first.
 */
final class Interfaces {

    private static final Path ALL = Path.of("/proc/self/net/dev");
    private static final Path NUMBERS = Path.of("/sys/class/net");

    private static final int HEAD_LINES = 2;

    private Interfaces() {}

    /** Whether every interface can be told here. */
    static boolean canListAll() {
        return Platform.current().os().equals("linux") && Files.isReadable(ALL);
    }

    /** Every interface's name, as the bytes that it has, by its number. */
    static SortedMap<Integer, String> all() throws IOException {
        SortedMap<Integer, String> all = new TreeMap<>();
        try (Stream<String> lines = Files.lines(ALL, StandardCharsets.ISO_8859_1)) {
            for (String line : lines.skip(HEAD_LINES).toList()) {
                String name = line.substring(0, line.indexOf(':')).strip();
                OptionalInt number = number(name);
                // Without one it has gone since.
                number.ifPresent(index -> all.put(index, name));
            }
        }
        return all;
    }

    private static OptionalInt number(String name) throws IOException {
        String text = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        NetworkInterface known = NetworkInterface.getByName(text);
        if (known != null) {
            return OptionalInt.of(known.getIndex());
        }
        Path file = NUMBERS.resolve(text).resolve("ifindex");
        Optional<Integer> number =
                Files.isReadable(file) ? Table.number(Files.readString(file).strip(), 9) : Optional.empty();
        if (number.isEmpty() && isListed(name)) {
            throw Refusal.of(Capability.INTERFACES, "the number of the interface " + text + ", which has no address,");
        }
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static boolean isListed(String name) throws IOException {
        try (Stream<String> lines = Files.lines(ALL, StandardCharsets.ISO_8859_1)) {
            return lines.skip(HEAD_LINES).anyMatch(line -> line.strip().startsWith(name + ":"));
        }
    }

    /** The interface of that number, as the JDK has it; null where there is none. */
    static @Nullable NetworkInterface byIndex(int index) throws IOException {
        NetworkInterface found = index <= 0 ? null : NetworkInterface.getByIndex(index);
        if (found == null && index > 0 && canListAll() && all().containsKey(index)) {
            throw Refusal.of(Capability.MULTICAST, "multicast over interface " + index + ", which has no address,");
        }
        return found;
    }

    /** The interface with that local address; null where no interface has it. */
    static @Nullable NetworkInterface byAddress(InetAddress address) throws IOException {
        NetworkInterface found = NetworkInterface.getByInetAddress(address);
        if (found == null && isLocal(address)) {
            throw Refusal.of(Capability.MULTICAST, "multicast over the interface of " + address.getHostAddress());
        }
        return found;
    }

    private static boolean isLocal(InetAddress address) throws IOException {
        try (DatagramChannel channel = DatagramChannel.open(Family.INET.jdk())) {
            channel.bind(new InetSocketAddress(address, 0));
            return true;
        } catch (java.net.SocketException e) {
            return false;
        }
    }

    /** The interface that the system would choose on the way to that group; null where no way leads there. */
    static @Nullable NetworkInterface towards(InetAddress group) throws IOException {
        ProtocolFamily family = (group instanceof Inet4Address ? Family.INET : Family.INET6).jdk();
        SocketAddress local;
        try (DatagramChannel channel = DatagramChannel.open(family)) {
            // Sends nothing: the system looks up the way.
            channel.connect(new InetSocketAddress(group, 9));
            local = channel.getLocalAddress();
        } catch (IOException e) {
            return null;
        }
        NetworkInterface found =
                local instanceof InetSocketAddress inet ? NetworkInterface.getByInetAddress(inet.getAddress()) : null;
        if (found == null) {
            throw Refusal.of(Capability.MULTICAST, "a multicast group over an interface of the system's choice");
        }
        return found;
    }

    /** The IPv4 addresses of an interface, in the JDK's order. */
    static List<Inet4Address> inetAddresses(NetworkInterface of) {
        return of.inetAddresses()
                .filter(Inet4Address.class::isInstance)
                .map(Inet4Address.class::cast)
                .toList();
    }
}
