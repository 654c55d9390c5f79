package org.bsdsocket.tck.tests.data;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.jspecify.annotations.Nullable;

/** Sends something else, or to somebody else; overridden where it does. */
abstract class SentLie extends ForwardingDriver {

    SentLie(SocketDriver good) {
        super(good);
    }

    /** Changes a copy of the bytes that are to be sent. */
    void data(byte[] bytes) {}

    /** Returns another destination. */
    Sockaddr destination(Sockaddr address) {
        return address;
    }

    @Override
    public int send(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        return taken(buffer, good().send(handle, changed(buffer), flags));
    }

    @Override
    public int sendto(Handle handle, ByteBuffer buffer, int flags, Sockaddr address) throws ErrnoException {
        return taken(buffer, good().sendto(handle, changed(buffer), flags, destination(address)));
    }

    @Override
    public int sendmsg(
            Handle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr address)
            throws ErrnoException {
        List<ByteBuffer> all = new ArrayList<>();
        buffers.forEach(buffer -> all.add(changed(buffer)));
        return good().sendmsg(handle, all, control, flags, address == null ? null : destination(address));
    }

    private ByteBuffer changed(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        data(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private static int taken(ByteBuffer buffer, int count) {
        buffer.position(buffer.position() + count);
        return count;
    }

    /** Flips a bit of the first byte. */
    static final class Corrupting extends SentLie {

        Corrupting(SocketDriver good) {
            super(good);
        }

        @Override
        void data(byte[] bytes) {
            if (bytes.length > 0) {
                bytes[0] ^= 1;
            }
        }
    }

    /** Sends next door. */
    static final class Misdirecting extends SentLie {

        Misdirecting(SocketDriver good) {
            super(good);
        }

        @Override
        Sockaddr destination(Sockaddr address) {
            return Neighbours.of(address);
        }
    }
}
