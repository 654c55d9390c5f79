package org.bsdsocket.tck.soak;

import org.bsdsocket.Socket;

/** A call of a socket's method. */
@FunctionalInterface
interface Calling {
    void on(Socket s) throws Exception;
}
