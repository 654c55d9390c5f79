package org.bsdsocket.tck.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bsdsocket.tck.Oracle;
import org.bsdsocket.tck.catalogue.Need;

/** Looks whether this machine has what a {@link Need} says. Linux answers; elsewhere what cannot be seen counts as missing. */
final class Machine {

    private static final Path PROTOCOLS = Path.of("/proc/net/protocols");

    private Machine() {}

    /** Why a need is not met, and how to meet it. */
    static Optional<Lack> missing(Need need) {
        return switch (need) {
            case ROOT -> unless(isRoot(), "not root", "run the kit as root");
            case NETNS ->
                unless(
                        isRoot() && onPath("ip") && Files.exists(Path.of("/proc/self/ns/net")),
                        "no network namespace can be made",
                        "run the kit as root with iproute2 installed");
            case IPV6 ->
                unless(
                        line("/proc/net/if_inet6", line -> line.endsWith(" lo")),
                        "no IPv6 on loopback",
                        "sysctl net.ipv6.conf.lo.disable_ipv6=0");
            case MULTICAST ->
                unless(
                        line("/proc/net/igmp", line -> line.contains(":") && !line.contains("lo ")),
                        "no interface carries multicast",
                        "ip link set dev DEVICE up multicast on");
            case DNS ->
                unless(
                        line("/etc/resolv.conf", line -> line.startsWith("nameserver")),
                        "no name server",
                        "name one in /etc/resolv.conf");
            case NETDB ->
                unless(
                        Files.isReadable(Path.of("/etc/services")) && Files.isReadable(Path.of("/etc/protocols")),
                        "no /etc/services or no /etc/protocols",
                        "install them (Debian: netbase)");
            case UTS ->
                unless(
                        isRoot()
                                && onPath("unshare")
                                && onPath("setpriv")
                                && Files.exists(Path.of("/proc/self/ns/uts")),
                        "no namespace for a host name can be made",
                        "run the kit as root with util-linux installed");
            case PYTHON -> unless(Oracle.find().isPresent(), "no CPython 3.12 or newer", "install python3.12");
            case SOCAT -> unless(onPath("socat"), "no socat", "install socat");
            case VCAN ->
                unless(
                        isUp("vcan0"),
                        "no vcan0 on this machine, or it is down",
                        "modprobe vcan && ip link add dev vcan0 type vcan && ip link set up vcan0");
            case CAN_UTILS ->
                unless(
                        onPath("candump") && onPath("cansend") && onPath("isotprecv") && onPath("isotpsend"),
                        "no programs to talk to on the CAN bus",
                        "install can-utils");
            case CAN_ISOTP -> protocol("CAN_ISOTP", "can-isotp");
            case CAN_J1939 -> protocol("CAN_J1939", "can-j1939");
            case TIPC -> protocol("TIPC", "tipc");
            case BLUETOOTH ->
                unless(
                        hasEntries("/sys/class/bluetooth"),
                        "no Bluetooth controller",
                        "attach one; modprobe hci_vhci makes a virtual one");
            case BLUETOOTH_PAIR ->
                unless(
                        Files.exists(Path.of("/sys/class/bluetooth/hci0"))
                                && Files.exists(Path.of("/sys/class/bluetooth/hci1")),
                        "no hci0 and hci1 within reach of each other",
                        "attach two Bluetooth controllers; btvirt emulates them");
            case ALG -> protocol("ALG", "af_alg");
            case VSOCK -> unless(Files.exists(Path.of("/dev/vsock")), "no VSOCK transport", "modprobe vsock_loopback");
            case VSOCK_LOOPBACK ->
                unless(
                        Files.exists(Path.of("/sys/module/vsock_loopback")),
                        "no VSOCK transport leads back to this machine",
                        "modprobe vsock_loopback");
            case PACKET ->
                unless(
                        isRoot() && listed("PACKET"),
                        "no raw access to network devices",
                        "run as root; modprobe af_packet");
            case RDS -> protocol("RDS", "rds");
            case QIPCRTR -> protocol("QIPCRTR", "qrtr");
            case UDPLITE -> protocol("UDP-Lite", "udplite");
            case MPTCP ->
                unless(
                        line("/proc/sys/net/mptcp/enabled", "1"::equals),
                        "the kernel has no Multipath TCP, or it is switched off",
                        "sysctl net.mptcp.enabled=1");
            case SCTP -> protocol("SCTP", "sctp");
            case HYPERV ->
                unless(Files.exists(Path.of("/sys/bus/vmbus")), "no Hyper-V host or guest", "run inside Hyper-V");
        };
    }

    private static Optional<Lack> unless(boolean met, String reason, String remedy) {
        return met ? Optional.empty() : Optional.of(new Lack(reason, remedy));
    }

    private static Optional<Lack> protocol(String name, String module) {
        return unless(listed(name), "the kernel has no " + name, "modprobe " + module);
    }

    private static boolean listed(String protocol) {
        return line(PROTOCOLS.toString(), line -> line.startsWith(protocol + " "));
    }

    private static boolean isUp(String device) {
        return line("/sys/class/net/" + device + "/flags", flags -> (Integer.decode(flags) & 1) != 0);
    }

    private static boolean isRoot() {
        return line("/proc/self/status", line -> line.matches("Uid:\\s+\\d+\\s+0\\s.*"));
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static boolean line(String file, Predicate<String> wanted) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.anyMatch(wanted);
        } catch (IOException absent) {
            return false;
        }
    }

    private static boolean hasEntries(String directory) {
        try (Stream<Path> entries = Files.list(Path.of(directory))) {
            return entries.findAny().isPresent();
        } catch (IOException absent) {
            return false;
        }
    }
}
