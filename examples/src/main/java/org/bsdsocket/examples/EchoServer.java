package org.bsdsocket.examples;

import static org.bsdsocket.Constants.AF_INET;
import static org.bsdsocket.Constants.SOCK_STREAM;
import static org.bsdsocket.Constants.SOL_SOCKET;
import static org.bsdsocket.Constants.SO_REUSEADDR;

import java.io.IOException;
import org.bsdsocket.Accepted;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;

/** Sends back what one IPv4 client sends. Arguments: the port to listen on, 50007 if left out, 0 for any. */
public final class EchoServer {

    private EchoServer() {}

    public static void main(String[] args) throws IOException {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 50007;
        SocketModule socket = SocketModule.load();
        try (Socket s = socket.socket(AF_INET, SOCK_STREAM)) {
            s.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1);
            s.bind(new HostPort("", port));
            s.listen(1);
            System.out.println("Listening on " + s.getsockname());
            serve(s.accept());
        }
    }

    static void serve(Accepted accepted) throws IOException {
        try (Socket conn = accepted.conn()) {
            System.out.println("Connected by " + accepted.address());
            byte[] data = conn.recv(1024);
            while (data.length > 0) {
                conn.sendall(data);
                data = conn.recv(1024);
            }
        }
    }
}
