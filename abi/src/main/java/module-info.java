/** What the native backends share. */
module org.bsdsocket.abi {
    requires transitive org.bsdsocket;
    requires static org.jspecify;
}
