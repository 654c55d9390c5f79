package org.bsdsocket.examples;

import static org.bsdsocket.Constants.AF_UNSPEC;
import static org.bsdsocket.Constants.AI_PASSIVE;
import static org.bsdsocket.Constants.SOCK_STREAM;

import java.io.IOException;
import org.bsdsocket.AddrInfo;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;

/**
 * Sends back what one client sends, over the first address family that this machine can listen with. Arguments: the port
 * to listen on, 50007 if left out, 0 for any.
 */
public final class DualStackEchoServer {

    private DualStackEchoServer() {}

    public static void main(String[] args) throws IOException {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 50007;
        SocketModule socket = SocketModule.load();
        try (Socket s = listen(socket, port)) {
            System.out.println("Listening on " + s.getsockname());
            EchoServer.serve(s.accept());
        }
    }

    private static Socket listen(SocketModule socket, int port) throws OSException {
        OSException last = null;
        for (AddrInfo res : socket.getaddrinfo(null, port, AF_UNSPEC, SOCK_STREAM, 0, AI_PASSIVE)) {
            try {
                Socket s = socket.socket(res.family(), res.type(), res.proto());
                try {
                    s.bind(res.sockaddr());
                    s.listen(1);
                    return s;
                } catch (OSException e) {
                    s.close();
                    throw e;
                }
            } catch (OSException e) {
                last = e;
            }
        }
        if (last != null) {
            throw last;
        }
        throw new IllegalStateException("this machine has no address to listen on");
    }
}
