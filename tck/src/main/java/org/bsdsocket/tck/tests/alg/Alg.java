package org.bsdsocket.tck.tests.alg;

import java.util.Arrays;
import org.bsdsocket.AlgAddress;
import org.bsdsocket.Constants;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.data.Bytes;

/** Sockets of the kernel's cryptography. */
final class Alg {

    static final int SHA256_BYTES = 32;
    static final byte[] KEY = Arrays.copyOf(Bytes.of("sixteen bytes!!!"), 16);

    private Alg() {}

    /** One that stands for no algorithm yet. */
    static Socket open(SocketModule socket, Kit kit) throws OSException {
        return kit.track(socket.socket(Constants.AF_ALG, Constants.SOCK_SEQPACKET, 0));
    }

    /** One that stands for an algorithm. */
    static Socket bound(SocketModule socket, Kit kit, AlgAddress algorithm) throws OSException {
        Socket open = open(socket, kit);
        open.bind(algorithm);
        return open;
    }

    /** An operation of an algorithm with no key. */
    static Socket operation(SocketModule socket, Kit kit, AlgAddress algorithm) throws OSException {
        return accept(kit, bound(socket, kit, algorithm));
    }

    /** An operation of an algorithm with a key. */
    static Socket operation(SocketModule socket, Kit kit, AlgAddress algorithm, byte[] key) throws OSException {
        Socket bound = bound(socket, kit, algorithm);
        bound.setsockopt(Constants.SOL_ALG, Constants.ALG_SET_KEY, key);
        return accept(kit, bound);
    }

    private static Socket accept(Kit kit, Socket bound) throws OSException {
        return kit.track(bound.accept().conn());
    }
}
