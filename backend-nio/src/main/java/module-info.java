/** The backend in pure Java. */
module org.bsdsocket.nio {
    requires org.bsdsocket;
    requires jdk.net;
    requires static org.jspecify;

    provides org.bsdsocket.spi.SocketProvider with
            org.bsdsocket.nio.NioProvider;
}
