package org.bsdsocket.examples;

import java.io.IOException;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;

/**
 * Says hello to an echo server at whichever of its addresses, IPv6 or IPv4, answers first in turn. Arguments: host and
 * port, localhost and 50007 if left out.
 */
public final class DualStackEchoClient {

    private DualStackEchoClient() {}

    public static void main(String[] args) throws IOException {
        String host = args.length > 0 ? args[0] : "localhost";
        int port = args.length > 1 ? Integer.parseInt(args[1]) : 50007;
        SocketModule socket = SocketModule.load();
        try (Socket s = socket.createConnection(new HostPort(host, port))) {
            EchoClient.greet(s);
        }
    }
}
