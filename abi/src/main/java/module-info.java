/** What the native backends share; for those who write one. */
module org.bsdsocket.abi {
    requires transitive org.bsdsocket;
    requires static org.jspecify;

    exports org.bsdsocket.abi;
    exports org.bsdsocket.abi.libc;
}
