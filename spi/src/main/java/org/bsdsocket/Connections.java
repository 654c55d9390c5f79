package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;

/** How a connection comes about, on either side. */
final class Connections {

    private final Context context;

    Connections(Context context) {
        this.context = context;
    }

    SocketDriver.Accepted accept(Handle handle, Timeout timeout) throws OSException {
        Calls calls = context.calls();
        long deadline = calls.begin(timeout, "accept");
        while (true) {
            calls.ready(handle, SocketDriver.READABLE, deadline, "accept");
            try {
                return context.driver().accept(handle);
            } catch (ErrnoException e) {
                calls.again(e, deadline);
            }
        }
    }

    void connect(Handle handle, Timeout timeout, Sockaddr to, Address shown) throws OSException {
        Calls calls = context.calls();
        long deadline = calls.begin(timeout, "connect");
        while (true) {
            try {
                context.driver().connect(handle, to);
                return;
            } catch (ErrnoException e) {
                if (!goesOn(e, timeout)) {
                    throw OSExceptions.of(e, shown);
                }
                if (!(e.is("EINTR") && to instanceof Sockaddr.Unix)) {
                    finish(handle, deadline, shown);
                    return;
                }
            }
        }
    }

    // An attempt that a signal interrupted goes on by itself; to call connect again would fail with EALREADY. On
    // AF_UNIX it was waiting for room in the backlog and has left nothing behind: there it is made again.
    private boolean goesOn(ErrnoException e, Timeout timeout) throws OSException {
        if (e.is("EINTR")) {
            context.calls().checkInterrupt("connect");
            return !(timeout instanceof Timeout.NonBlocking);
        }
        return e.is("EINPROGRESS") && timeout instanceof Timeout.After;
    }

    private void finish(Handle handle, long deadline, Address shown) throws OSException {
        ConstantValues constants = context.constants();
        context.calls().await(handle, SocketDriver.WRITABLE, deadline, "connect");
        Errno outcome;
        try {
            int number =
                    context.driver().getsockopt(handle, constants.number("SOL_SOCKET"), constants.number("SO_ERROR"));
            if (number == 0) {
                return;
            }
            outcome = constants.errno(number);
        } catch (ErrnoException e) {
            outcome = e.errno();
        }
        if (!outcome.is("EISCONN")) {
            throw OSExceptions.of(outcome, "connect", shown);
        }
    }
}
