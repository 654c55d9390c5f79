package org.bsdsocket.tck.tests.data;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.jspecify.annotations.Nullable;

/** Passes other flags on to the system than it was given. */
final class FlagsLie extends ForwardingDriver {

    private final IntUnaryOperator receiving;
    private final IntUnaryOperator sending;

    private FlagsLie(SocketDriver good, IntUnaryOperator receiving, IntUnaryOperator sending) {
        super(good);
        this.receiving = receiving;
        this.sending = sending;
    }

    static SocketDriver receiving(SocketDriver good, IntUnaryOperator flags) {
        return new FlagsLie(good, flags, given -> given);
    }

    static SocketDriver sending(SocketDriver good, IntUnaryOperator flags) {
        return new FlagsLie(good, given -> given, flags);
    }

    @Override
    public byte[] recv(Handle handle, int max, int flags) throws ErrnoException {
        return good().recv(handle, max, receiving.applyAsInt(flags));
    }

    @Override
    public int recv(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        return good().recv(handle, buffer, receiving.applyAsInt(flags));
    }

    @Override
    public ReceivedFrom recvfrom(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        return good().recvfrom(handle, buffer, receiving.applyAsInt(flags));
    }

    @Override
    public Message recvmsg(Handle handle, List<ByteBuffer> buffers, int controlLength, int flags)
            throws ErrnoException {
        return good().recvmsg(handle, buffers, controlLength, receiving.applyAsInt(flags));
    }

    @Override
    public int send(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        return good().send(handle, buffer, sending.applyAsInt(flags));
    }

    @Override
    public int sendto(Handle handle, ByteBuffer buffer, int flags, Sockaddr address) throws ErrnoException {
        return good().sendto(handle, buffer, sending.applyAsInt(flags), address);
    }

    @Override
    public int sendmsg(
            Handle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr address)
            throws ErrnoException {
        return good().sendmsg(handle, buffers, control, sending.applyAsInt(flags), address);
    }
}
