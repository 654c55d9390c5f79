package org.bsdsocket.nio;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;

/** Why a bind failed: the JDK has one class for three reasons and none for others, so the name itself is looked at. */
final class BindFailure {

    private BindFailure() {}

    static ErrnoException of(Context context, SocketAddress name, IOException e) {
        String symbol;
        if (name instanceof UnixDomainSocketAddress file) {
            symbol = ofFile(file.getPath());
        } else if (e instanceof BindException) {
            refuseWhatTheJdkTakesForBroadcast(((InetSocketAddress) name).getAddress());
            symbol = isLocal(((InetSocketAddress) name).getAddress()) ? "EADDRINUSE" : "EADDRNOTAVAIL";
        } else {
            return context.errnos().of(e, "bind");
        }
        return context.errnos().named(symbol, "bind");
    }

    // It binds no IPv4 socket to 127.x.x.255 and 255.x.x.255, whatever the system would say.
    private static void refuseWhatTheJdkTakesForBroadcast(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4 && (bytes[0] & 0x7f) == 0x7f && bytes[3] == (byte) 0xff) {
            throw Refusal.of(Capability.INET, "binding to " + address.getHostAddress());
        }
    }

    private static String ofFile(Path path) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return "EADDRINUSE";
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.exists(folder)) {
            return "ENOENT";
        }
        return Files.isDirectory(folder) ? "EACCES" : "ENOTDIR";
    }

    private static boolean isLocal(InetAddress address) {
        try {
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isMulticastAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException e) {
            return true;
        }
    }
}
