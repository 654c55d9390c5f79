package org.bsdsocket.tck.tests.data;

import java.nio.ByteBuffer;
import java.util.List;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.jspecify.annotations.Nullable;

/** Changes what was received before anybody sees it; overridden where it does. */
abstract class ReceivedLie extends ForwardingDriver {

    ReceivedLie(SocketDriver good) {
        super(good);
    }

    /** Changes a buffer into which bytes have just come. */
    void data(ByteBuffer buffer, int start, int count) {}

    /** Returns another sender. */
    @Nullable
    Sockaddr sender(@Nullable Sockaddr address) {
        return address;
    }

    @Override
    public byte[] recv(Handle handle, int max, int flags) throws ErrnoException {
        byte[] received = good().recv(handle, max, flags);
        data(ByteBuffer.wrap(received).position(received.length), 0, received.length);
        return received;
    }

    @Override
    public int recv(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        int start = buffer.position();
        int count = good().recv(handle, buffer, flags);
        data(buffer, start, count);
        return count;
    }

    @Override
    public ReceivedFrom recvfrom(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        int start = buffer.position();
        ReceivedFrom received = good().recvfrom(handle, buffer, flags);
        data(buffer, start, received.count());
        return new ReceivedFrom(received.count(), sender(received.address()));
    }

    @Override
    public Message recvmsg(Handle handle, List<ByteBuffer> buffers, int controlLength, int flags)
            throws ErrnoException {
        int[] starts = buffers.stream().mapToInt(ByteBuffer::position).toArray();
        Message message = good().recvmsg(handle, buffers, controlLength, flags);
        for (int i = 0; i < starts.length; i++) {
            data(buffers.get(i), starts[i], buffers.get(i).position() - starts[i]);
        }
        return new Message(message.count(), message.control(), message.flags(), sender(message.address()));
    }

    /** Flips a bit of the first byte. */
    static final class Corrupting extends ReceivedLie {

        Corrupting(SocketDriver good) {
            super(good);
        }

        @Override
        void data(ByteBuffer buffer, int start, int count) {
            if (count > 0) {
                buffer.put(start, (byte) (buffer.get(start) ^ 1));
            }
        }
    }

    /** Writes behind what was received. */
    static final class Clobbering extends ReceivedLie {

        Clobbering(SocketDriver good) {
            super(good);
        }

        @Override
        void data(ByteBuffer buffer, int start, int count) {
            if (buffer.hasRemaining()) {
                buffer.put(buffer.limit() - 1, (byte) '!');
            }
        }
    }

    /** Names no sender. */
    static final class Forgetting extends ReceivedLie {

        Forgetting(SocketDriver good) {
            super(good);
        }

        @Override
        @Nullable
        Sockaddr sender(@Nullable Sockaddr address) {
            return null;
        }
    }

    /** Names another port. */
    static final class Misreporting extends ReceivedLie {

        Misreporting(SocketDriver good) {
            super(good);
        }

        @Override
        @Nullable
        Sockaddr sender(@Nullable Sockaddr address) {
            return address == null ? null : Neighbours.of(address);
        }
    }
}
