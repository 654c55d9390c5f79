package org.bsdsocket.benchmarks;

import static org.bsdsocket.Constants.AF_INET;
import static org.bsdsocket.Constants.AF_UNIX;
import static org.bsdsocket.Constants.IPPROTO_TCP;
import static org.bsdsocket.Constants.SOCK_DGRAM;
import static org.bsdsocket.Constants.SOCK_STREAM;
import static org.bsdsocket.Constants.SOL_SOCKET;
import static org.bsdsocket.Constants.SO_RCVBUF;
import static org.bsdsocket.Constants.TCP_NODELAY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.bsdsocket.Address;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.HostPort;
import org.bsdsocket.RecvFds;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.UnixAddress;

/** One of our backends, used as anybody would use it. */
record Ours(SocketModule socket) implements Contender {

    @Override
    public Link[] link(Transport transport) throws IOException {
        try (Listener listener = listen(transport)) {
            Socket client = listener.connect();
            Socket server = listener.socket.accept().conn();
            if (transport == Transport.TCP) {
                client.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1);
                server.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1);
            }
            return new Link[] {new Stream(client), new Stream(server)};
        }
    }

    private record Stream(Socket socket) implements Link {
        @Override
        public void send(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                socket.send(bytes);
            }
        }

        @Override
        public int receive(ByteBuffer room) throws IOException {
            return socket.recvInto(room);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Override
    public Mailbox mailbox() throws IOException {
        Socket box = socket.socket(AF_INET, SOCK_DGRAM);
        box.bind(Places.LOOPBACK);
        HostPort itself = (HostPort) box.getsockname();
        return new Mailbox() {
            @Override
            public void send(ByteBuffer bytes) throws IOException {
                box.sendto(bytes, itself);
            }

            @Override
            public Object receive(ByteBuffer room) throws IOException {
                return box.recvfromInto(room);
            }

            @Override
            public void close() throws IOException {
                box.close();
            }
        };
    }

    @Override
    public Door door(Transport transport) throws IOException {
        Listener listener = listen(transport);
        return new Door() {
            @Override
            public void visit() throws IOException {
                Socket client = listener.connect();
                Socket server = listener.socket.accept().conn();
                client.close();
                server.close();
            }

            @Override
            public void close() throws IOException {
                listener.close();
            }
        };
    }

    @Override
    public Courier courier() throws IOException {
        SocketPair pair = socket.socketpair();
        // Not one of AF_UNIX, whose travels the kernel would have to follow.
        Socket passed = socket.socket(AF_INET, SOCK_DGRAM);
        List<ByteBuffer> message = List.of(ByteBuffer.allocateDirect(1));
        return new Courier() {
            @Override
            public void pass() throws IOException {
                message.get(0).clear();
                socket.sendFds(pair.first(), message, passed.fileno());
                RecvFds received = socket.recvFds(pair.second(), 1, 1);
                socket.close(received.fds()[0]);
            }

            @Override
            public void close() throws IOException {
                passed.close();
                pair.close();
            }
        };
    }

    @Override
    public Dial dial() throws IOException {
        Socket open = socket.socket(AF_INET, SOCK_STREAM);
        return new Dial() {
            @Override
            public int read() throws IOException {
                return open.getsockopt(SOL_SOCKET, SO_RCVBUF);
            }

            @Override
            public void close() throws IOException {
                open.close();
            }
        };
    }

    private Listener listen(Transport transport) throws IOException {
        AddressFamily family = transport == Transport.TCP ? AF_INET : AF_UNIX;
        Socket listener = socket.socket(family, SOCK_STREAM);
        listener.bind(transport == Transport.TCP ? Places.LOOPBACK : UnixAddress.of(Places.file()));
        listener.listen();
        return new Listener(socket, family, listener, listener.getsockname());
    }

    private record Listener(SocketModule module, AddressFamily family, Socket socket, Address address)
            implements AutoCloseable {

        Socket connect() throws IOException {
            Socket client = module.socket(family, SOCK_STREAM);
            client.connect(address);
            return client;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
