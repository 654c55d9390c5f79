/** The documentation's own examples. */
module org.bsdsocket.examples {
    requires org.bsdsocket;
    requires static org.jspecify;
}
