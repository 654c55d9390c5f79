package org.bsdsocket;

import java.nio.ByteBuffer;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;

/** Plain data over a handle, in whatever mode its socket is. */
final class Transfers {

    private final SocketDriver driver;
    private final Calls calls;

    Transfers(SocketDriver driver, Calls calls) {
        this.driver = driver;
        this.calls = calls;
    }

    byte[] recv(Handle handle, Timeout timeout, int max, int flags) throws OSException {
        long deadline = calls.begin(timeout, "recv");
        while (true) {
            calls.ready(handle, SocketDriver.READABLE, deadline, "recv");
            try {
                return driver.recv(handle, max, flags);
            } catch (ErrnoException e) {
                calls.again(e, deadline);
            }
        }
    }

    int recv(Handle handle, Timeout timeout, ByteBuffer buffer, int flags) throws OSException {
        long deadline = calls.begin(timeout, "recv");
        while (true) {
            calls.ready(handle, SocketDriver.READABLE, deadline, "recv");
            try {
                return driver.recv(handle, buffer, flags);
            } catch (ErrnoException e) {
                calls.again(e, deadline);
            }
        }
    }

    SocketDriver.ReceivedFrom recvfrom(Handle handle, Timeout timeout, ByteBuffer buffer, int flags)
            throws OSException {
        long deadline = calls.begin(timeout, "recvfrom");
        while (true) {
            calls.ready(handle, SocketDriver.READABLE, deadline, "recvfrom");
            try {
                return driver.recvfrom(handle, buffer, flags);
            } catch (ErrnoException e) {
                calls.again(e, deadline);
            }
        }
    }

    int send(Handle handle, Timeout timeout, ByteBuffer bytes, int flags) throws OSException {
        return send(handle, bytes, flags, calls.begin(timeout, "send"));
    }

    /** Everything in the buffer, all of it before one deadline. An empty buffer is sent too: once. */
    void sendall(Handle handle, Timeout timeout, ByteBuffer bytes, int flags) throws OSException {
        long deadline = calls.begin(timeout, "send");
        send(handle, bytes, flags, deadline);
        while (bytes.hasRemaining()) {
            calls.checkInterrupt("send");
            calls.checkTime(deadline, "send");
            send(handle, bytes, flags, deadline);
        }
    }

    int sendto(Handle handle, Timeout timeout, ByteBuffer bytes, int flags, Sockaddr to, Address shown)
            throws OSException {
        long deadline = calls.begin(timeout, "sendto");
        while (true) {
            calls.ready(handle, SocketDriver.WRITABLE, deadline, "sendto");
            try {
                return driver.sendto(handle, bytes, flags, to);
            } catch (ErrnoException e) {
                calls.again(e, deadline, shown);
            }
        }
    }

    private int send(Handle handle, ByteBuffer bytes, int flags, long deadline) throws OSException {
        while (true) {
            calls.ready(handle, SocketDriver.WRITABLE, deadline, "send");
            try {
                return driver.send(handle, bytes, flags);
            } catch (ErrnoException e) {
                calls.again(e, deadline);
            }
        }
    }
}
