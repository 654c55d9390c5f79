/** The socket module for those who call it and for those who implement it. */
module org.bsdsocket {
    requires static jdk.jfr;
    requires static org.jspecify;

    exports org.bsdsocket;
    exports org.bsdsocket.spi;

    uses org.bsdsocket.spi.SocketProvider;
}
