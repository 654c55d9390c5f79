/** The backend in pure Java. */
module org.bsdsocket.nio {
    requires org.bsdsocket;
    requires static org.jspecify;
}
