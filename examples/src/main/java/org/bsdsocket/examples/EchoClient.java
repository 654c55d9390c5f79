package org.bsdsocket.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bsdsocket.Constants.AF_INET;
import static org.bsdsocket.Constants.SOCK_STREAM;

import java.io.IOException;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;

/** Says hello to an echo server over IPv4. Arguments: host and port, localhost and 50007 if left out. */
public final class EchoClient {

    private EchoClient() {}

    public static void main(String[] args) throws IOException {
        String host = args.length > 0 ? args[0] : "localhost";
        int port = args.length > 1 ? Integer.parseInt(args[1]) : 50007;
        SocketModule socket = SocketModule.load();
        try (Socket s = socket.socket(AF_INET, SOCK_STREAM)) {
            s.connect(new HostPort(host, port));
            greet(s);
        }
    }

    static void greet(Socket s) throws IOException {
        s.sendall("Hello, world".getBytes(UTF_8));
        System.out.println("Received " + new String(s.recv(1024), UTF_8));
    }
}
