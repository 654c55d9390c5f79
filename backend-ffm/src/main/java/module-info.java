/** The backend that reaches libc through java.lang.foreign. */
module org.bsdsocket.ffm {
    requires org.bsdsocket.abi;
    requires static org.jspecify;

    provides org.bsdsocket.spi.SocketProvider with
            org.bsdsocket.ffm.FfmProvider;
}
