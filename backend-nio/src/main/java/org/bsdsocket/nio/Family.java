package org.bsdsocket.nio;

import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;

/** The families of sockets that the JDK has. */
enum Family {
    INET(StandardProtocolFamily.INET),
    INET6(StandardProtocolFamily.INET6),
    UNIX(StandardProtocolFamily.UNIX);

    private final StandardProtocolFamily jdk;

    Family(StandardProtocolFamily jdk) {
        this.jdk = jdk;
    }

    ProtocolFamily jdk() {
        return jdk;
    }

    @Override
    public String toString() {
        return "AF_" + name();
    }
}
