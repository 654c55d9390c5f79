/** The socket module for those who call it and for those who implement it. */
module org.bsdsocket {
    requires static org.jspecify;

    exports org.bsdsocket;
}
