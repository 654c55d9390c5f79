package org.bsdsocket.tck.tests.data;

import java.util.Arrays;
import org.bsdsocket.spi.Sockaddr;

/** Addresses next door. */
public final class Neighbours {

    private Neighbours() {}

    /** One that differs in a bit of the port, or in the end of the path. */
    public static Sockaddr of(Sockaddr address) {
        if (address instanceof Sockaddr.Inet inet) {
            return new Sockaddr.Inet(inet.address(), inet.port() ^ 1);
        }
        if (address instanceof Sockaddr.Inet6 inet6) {
            return new Sockaddr.Inet6(inet6.address(), inet6.port() ^ 1, inet6.flowinfo(), inet6.scopeId());
        }
        if (address instanceof Sockaddr.Unix unix) {
            byte[] path = Arrays.copyOf(unix.path(), unix.path().length + 1);
            path[path.length - 1] = '~';
            return new Sockaddr.Unix(path);
        }
        return address;
    }
}
