/** A backend that logs every call of another. */
module org.bsdsocket.examples.traced {
    requires org.bsdsocket;
    requires static org.jspecify;

    uses org.bsdsocket.spi.SocketProvider;

    provides org.bsdsocket.spi.SocketProvider with
            org.bsdsocket.examples.traced.TracedProvider;
}
