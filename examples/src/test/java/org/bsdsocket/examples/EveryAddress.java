package org.bsdsocket.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.bsdsocket.Address;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.AlgAddress;
import org.bsdsocket.CanAddress;
import org.bsdsocket.CanIsotpAddress;
import org.bsdsocket.CanJ1939Address;
import org.bsdsocket.Constants;
import org.bsdsocket.HciAddress;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.IntConstant;
import org.bsdsocket.L2capAddress;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.NetlinkAddress;
import org.bsdsocket.PacketAddress;
import org.bsdsocket.QipcrtrAddress;
import org.bsdsocket.RawAddress;
import org.bsdsocket.RfcommAddress;
import org.bsdsocket.ScoAddress;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.TipcAddress;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.UnixAddress;
import org.bsdsocket.VsockAddress;

/**
 * Hands an address of every form to bind, connect, sendto and sendmsg, on any kernel, and then what {@link EveryMessage} has.
 *
 * <p>A kernel without a family has no sockets of it, and one with it may broadcast, page or wait. So all families' sockets are a
 * UNIX one's descriptor that is said to be of the family: the kernel gets the bytes and refuses them.
 */
final class EveryAddress {

    /** One that Linux will never have: families are few. */
    private static final int UNKNOWN_FAMILY = 0x7e7e;

    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private final SocketModule module;

    private EveryAddress(SocketModule module) {
        this.module = module;
    }

    /** What is tried, and how it ended where that is not for strace to tell. */
    interface Attempt {
        Object run() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        // As in Started: the JDK's own sockets come first.
        FileChannel.open(Path.of("/dev/null")).close();
        SocketModule module = SocketModule.load();
        module.socket(Constants.AF_UNIX).close();
        say(Started.MARK);
        new EveryAddress(module).run();
        new EveryMessage(module).run();
        say("end");
    }

    /** A line that is one system call. */
    static void say(String line) throws IOException {
        OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static void attempt(String what, Attempt attempt) throws IOException {
        say("# " + what);
        try {
            say("= " + attempt.run());
        } catch (IOException | IllegalArgumentException | UnavailableException e) {
            say("! " + e);
        }
    }

    private void run() throws IOException {
        for (int port : new int[] {0, 1, 255, 256, 65535}) {
            all(Constants.AF_INET, 0, new HostPort("1.2.3.4", port));
            all(Constants.AF_INET6, 0, new HostPort6("fe80::1:2", port, 0xfffff, 0xfffffffeL));
        }
        all(Constants.AF_INET, 0, new HostPort("", 7), new HostPort("<broadcast>", 7), new HostPort("239.1.2.3", 7));
        all(
                Constants.AF_INET6,
                0,
                new HostPort("", 7),
                new HostPort("ff02::1%lo", 7),
                new HostPort("::ffff:1.2.3.4", 7));
        all(Constants.AF_UNIX, 0, UnixAddress.UNNAMED, unix("no/such"), unix("no/" + "x".repeat(104)));
        all(
                Constants.AF_UNIX,
                0,
                unix("no/" + "x".repeat(105)),
                unix("no/\u00fc"),
                unix("\0none\0of\0these"),
                unix("\0"));
        all(Constants.AF_NETLINK, 0, new NetlinkAddress(0, 0), new NetlinkAddress(4294967295L, 2147483649L));
        for (int kind = 1; kind <= 3; kind++) {
            all(Constants.AF_TIPC, 0, new TipcAddress(kind, 4294967295L, 2, 3), new TipcAddress(kind, 1, 2, 3, 3));
        }
        can();
        bluetooth();
        all(Constants.AF_ALG, 0, new AlgAddress("hash", "sha256"));
        all(Constants.AF_ALG, 0, new AlgAddress("skcipher", "x".repeat(63), 4294967295L, 1));
        all(Constants.AF_ALG, 0, new AlgAddress("fourteen chars", "too long " + "x".repeat(60)));
        all(Constants.AF_VSOCK, 0, new VsockAddress(4294967295L, 4294967294L), new VsockAddress(1, 1234));
        all(Constants.AF_QIPCRTR, 0, new QipcrtrAddress(4294967295L, 65536));
        all(Constants.AF_PACKET, 0, new PacketAddress("lo", 0x0800), new PacketAddress("no-such", 3));
        all(Constants.AF_PACKET, 0, new PacketAddress("lo", 65535, 4, 772, new byte[] {1, 2, 3, -4, -5, -6}));
        all(Constants.AF_PACKET, 0, new PacketAddress("lo", 3, 255, 65535, new byte[20]));
        all(AddressFamily.of(21), 0, new HostPort("1.2.3.4", 18634)); // RDS, whose name Python has on some systems only
        for (int length : new int[] {0, 1, 2, 13, 14, 15, 27, 126}) {
            all(AddressFamily.of(UNKNOWN_FAMILY), 0, new RawAddress(UNKNOWN_FAMILY, EveryMessage.bytes(length)));
        }
        all(AddressFamily.of(UNKNOWN_FAMILY), 0, new RawAddress(UNKNOWN_FAMILY, new byte[4096]));
    }

    private void can() throws IOException {
        int isotp = number(Constants.CAN_ISOTP);
        int j1939 = number(Constants.CAN_J1939);
        all(
                Constants.AF_CAN,
                number(Constants.CAN_RAW),
                new CanAddress("lo"),
                new CanAddress(""),
                new CanAddress("none"));
        all(Constants.AF_CAN, isotp, new CanIsotpAddress("lo", 0x123, 0x9fffffffL));
        all(Constants.AF_CAN, j1939, new CanJ1939Address("lo", -2, 0x3ffff, 255), new CanJ1939Address("", 1, 0, 0));
    }

    private void bluetooth() throws IOException {
        String device = "01:23:45:67:89:AB";
        int hci = number(Constants.BTPROTO_HCI);
        all(Constants.AF_BLUETOOTH, number(Constants.BTPROTO_RFCOMM), new RfcommAddress(device, 30));
        all(Constants.AF_BLUETOOTH, number(Constants.BTPROTO_SCO), new ScoAddress(device));
        all(Constants.AF_BLUETOOTH, hci, new HciAddress(65535, 1), new HciAddress(0));
        all(
                Constants.AF_BLUETOOTH,
                number(Constants.BTPROTO_L2CAP),
                new L2capAddress(device, 0x1001),
                new L2capAddress(device, 65535, 65534, 2));
    }

    private static Address unix(String path) {
        return UnixAddress.of(path);
    }

    private int number(IntConstant constant) {
        return (int) module.valueOf(constant);
    }

    private void all(AddressFamily family, int proto, Address... addresses) throws IOException {
        for (Address address : addresses) {
            Socket real = module.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM);
            try (Socket socket = module.socket(family, Constants.SOCK_DGRAM, proto, real.detach())) {
                socket.settimeout(Timeout.NON_BLOCKING);
                ByteBuffer data = ByteBuffer.wrap(EveryMessage.bytes(3));
                attempt("connect " + address, () -> socket.connectEx(address));
                attempt("sendto " + address, () -> socket.sendto(data.duplicate(), address));
                attempt(
                        "sendmsg " + address,
                        () -> socket.sendmsg(List.of(data.duplicate()), List.of(), MsgFlag.NONE, address));
                attempt("bind " + address, () -> {
                    socket.bind(address);
                    return "bound";
                });
            }
        }
    }
}
