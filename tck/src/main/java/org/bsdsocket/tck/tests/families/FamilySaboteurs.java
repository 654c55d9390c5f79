package org.bsdsocket.tck.tests.families;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.List;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.AddressLie;
import org.jspecify.annotations.Nullable;

/** Liars about addresses of netlink and vsock, and about the forms of addresses at large. */
final class FamilySaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.api("takes-any-address-form", "takes addresses of other families without a word")
                        .on("bind", FamilySaboteurs::taken)
                        .on("connect", FamilySaboteurs::taken)
                        .on("sendto", FamilySaboteurs::taken),
                AddressLie.telling(
                        "netlink-tells-no-groups",
                        "tells netlink addresses without their groups",
                        Sockaddr.Netlink.class,
                        it -> new Sockaddr.Netlink(it.pid(), 0)),
                AddressLie.taking(
                        "netlink-joins-no-groups",
                        "takes netlink addresses without their groups",
                        Sockaddr.Netlink.class,
                        it -> new Sockaddr.Netlink(it.pid(), 0)),
                AddressLie.telling(
                        "netlink-kernel-has-a-number",
                        "tells a number for the kernel",
                        Sockaddr.Netlink.class,
                        it -> it.pid() == 0 ? new Sockaddr.Netlink(1, it.groups()) : it),
                AddressLie.taking(
                        "netlink-swaps-pid-and-groups",
                        "takes the groups for the number",
                        Sockaddr.Netlink.class,
                        it -> new Sockaddr.Netlink(it.groups(), it.pid())),
                AddressLie.telling(
                        "netlink-number-loses-a-bit",
                        "tells netlink numbers with 31 bits",
                        Sockaddr.Netlink.class,
                        it -> new Sockaddr.Netlink(it.pid() & Integer.MAX_VALUE, it.groups())),
                AddressLie.telling(
                        "vsock-swaps-cid-and-port",
                        "tells the port for the context id",
                        Sockaddr.Vsock.class,
                        it -> new Sockaddr.Vsock(it.port(), it.cid())),
                AddressLie.telling(
                        "vsock-tells-no-cid",
                        "tells no context id of those that have one",
                        Sockaddr.Vsock.class,
                        it -> it.cid() == -1 ? it : new Sockaddr.Vsock(0, it.port())),
                AddressLie.taking(
                        "vsock-calls-next-door",
                        "takes the neighbouring port",
                        Sockaddr.Vsock.class,
                        it -> it.port() == -1 ? it : new Sockaddr.Vsock(it.cid(), it.port() ^ 1)),
                Saboteur.driver("vsock-counts-cid-wrongly", "tells another machine's context id", OwnCid::new),
                Saboteur.driver("sets-no-raw-options", "sets no option that is given in bytes", Unset::new),
                Saboteur.driver(
                        "vsock-options-of-32-bits", "gives each option as many bytes as an int has", Narrow::new));
    }

    private static @Nullable Object taken(ApiCall call) throws Throwable {
        try {
            return call.proceed();
        } catch (IllegalArgumentException e) {
            return call.name().equals("sendto") ? 1 : null;
        }
    }

    private static final class OwnCid extends ForwardingDriver {

        OwnCid(SocketDriver good) {
            super(good);
        }

        @Override
        public int ioctl(FileChannel device, long request, byte[] argument) throws ErrnoException {
            int result = good().ioctl(device, request, argument);
            argument[0] ^= 1;
            return result;
        }
    }

    private static final class Unset extends ForwardingDriver {

        Unset(SocketDriver good) {
            super(good);
        }

        @Override
        public void setsockopt(Handle handle, int level, int name, byte[] value) {
            // Says that all is well.
        }
    }

    private static final class Narrow extends ForwardingDriver {

        Narrow(SocketDriver good) {
            super(good);
        }

        @Override
        public void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException {
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder());
            good().setsockopt(handle, level, name, bytes.putInt(value).array());
        }
    }
}
