package org.bsdsocket.tck.tests.data;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.jspecify.annotations.Nullable;

/** Changes addresses of one form, on their way to the system or on their way back. */
public final class AddressLie extends ForwardingDriver {

    private final UnaryOperator<Sockaddr> taken;
    private final UnaryOperator<Sockaddr> told;

    private AddressLie(SocketDriver good, UnaryOperator<Sockaddr> taken, UnaryOperator<Sockaddr> told) {
        super(good);
        this.taken = taken;
        this.told = told;
    }

    /** One that changes what the system is given. */
    public static <A extends Sockaddr> Saboteur taking(
            String id, String description, Class<A> form, UnaryOperator<A> lie) {
        return Saboteur.driver(id, description, good -> taking(good, form, lie));
    }

    /** The same as a driver, for lies that depend on the good one. */
    public static <A extends Sockaddr> SocketDriver taking(SocketDriver good, Class<A> form, UnaryOperator<A> lie) {
        return new AddressLie(good, only(form, lie), UnaryOperator.identity());
    }

    /** One that changes what the system gives. */
    public static <A extends Sockaddr> Saboteur telling(
            String id, String description, Class<A> form, UnaryOperator<A> lie) {
        return Saboteur.driver(
                id, description, good -> new AddressLie(good, UnaryOperator.identity(), only(form, lie)));
    }

    private static <A extends Sockaddr> UnaryOperator<Sockaddr> only(Class<A> form, UnaryOperator<A> lie) {
        return address -> form.isInstance(address) ? lie.apply(form.cast(address)) : address;
    }

    private @Nullable Sockaddr told(@Nullable Sockaddr address) {
        return address == null ? null : told.apply(address);
    }

    @Override
    public void bind(Handle handle, Sockaddr address) throws ErrnoException {
        good().bind(handle, taken.apply(address));
    }

    @Override
    public void connect(Handle handle, Sockaddr address) throws ErrnoException {
        good().connect(handle, taken.apply(address));
    }

    @Override
    public int sendto(Handle handle, ByteBuffer buffer, int flags, Sockaddr address) throws ErrnoException {
        return good().sendto(handle, buffer, flags, taken.apply(address));
    }

    @Override
    public int sendmsg(
            Handle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr address)
            throws ErrnoException {
        return good().sendmsg(handle, buffers, control, flags, address == null ? null : taken.apply(address));
    }

    @Override
    public Sockaddr getsockname(Handle handle) throws ErrnoException {
        return told.apply(good().getsockname(handle));
    }

    @Override
    public @Nullable Sockaddr getpeername(Handle handle) throws ErrnoException {
        return told(good().getpeername(handle));
    }

    @Override
    public Accepted accept(Handle handle) throws ErrnoException {
        Accepted accepted = good().accept(handle);
        return new Accepted(accepted.handle(), told(accepted.address()));
    }

    @Override
    public ReceivedFrom recvfrom(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        ReceivedFrom received = good().recvfrom(handle, buffer, flags);
        return new ReceivedFrom(received.count(), told(received.address()));
    }
}
