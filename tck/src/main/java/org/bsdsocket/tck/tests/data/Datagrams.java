package org.bsdsocket.tck.tests.data;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import org.bsdsocket.Address;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort6;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.UnmetException;

/** Datagram sockets of families other than AF_INET, bound to addresses of their own. */
public final class Datagrams {

    private Datagrams() {}

    /** One of IPv6 on loopback. */
    public static Socket udp6(SocketModule socket, Kit kit) throws OSException {
        return bound(kit, socket.socket(Constants.AF_INET6, Constants.SOCK_DGRAM), new HostPort6("::1", 0, 0, 0));
    }

    /** One of AF_UNIX. */
    public static Socket unix(SocketModule socket, Kit kit) throws OSException {
        return bound(kit, socket.socket(Constants.AF_UNIX, Constants.SOCK_DGRAM), kit.unixPath());
    }

    /** One of IPv6 with a link-local address. */
    public static Socket linkLocal(SocketModule socket, Kit kit) throws OSException {
        Inet6Address address = linkLocal();
        String text = address.getHostAddress();
        return bound(
                kit,
                socket.socket(Constants.AF_INET6, Constants.SOCK_DGRAM),
                new HostPort6(text.substring(0, text.indexOf('%')), 0, 0, address.getScopeId()));
    }

    private static Socket bound(Kit kit, Socket made, Address address) throws OSException {
        kit.track(made).bind(address);
        return made;
    }

    private static Inet6Address linkLocal() {
        try {
            for (NetworkInterface device : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(device.getInetAddresses())) {
                    if (device.isUp() && address instanceof Inet6Address six && six.isLinkLocalAddress()) {
                        return six;
                    }
                }
            }
        } catch (SocketException e) {
            throw new UnmetException("the network devices of this machine cannot be listed: " + e.getMessage());
        }
        throw new UnmetException("no network device of this machine has an IPv6 link-local address");
    }
}
