package org.bsdsocket.ffm;

/** An argument that no call is made with. Made once for each error, hence without a trace. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    final int errno;

    Refused(int errno) {
        super("errno " + errno, null, false, false);
        this.errno = errno;
    }
}
