/** The backend that reaches libc through JNA. */
@SuppressWarnings("requires-automatic") // JNA's usual jar has a fixed name and no descriptor.
module org.bsdsocket.jna {
    requires org.bsdsocket.abi;
    requires com.sun.jna;
    requires static org.jspecify;

    provides org.bsdsocket.spi.SocketProvider with
            org.bsdsocket.jna.JnaProvider;
}
