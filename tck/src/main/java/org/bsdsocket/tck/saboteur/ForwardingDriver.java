package org.bsdsocket.tck.saboteur;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Set;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ConstantTable;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Layouts;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.jspecify.annotations.Nullable;

/** A driver that passes everything on to a good one: overridden by a saboteur where it lies. */
public abstract class ForwardingDriver implements SocketDriver {

    private final SocketDriver good;

    /** Stands before a good one. */
    protected ForwardingDriver(SocketDriver good) {
        this.good = good;
    }

    /** The good one. */
    protected final SocketDriver good() {
        return good;
    }

    @Override
    public Set<Capability> capabilities() {
        return good.capabilities();
    }

    @Override
    public ConstantTable constants() {
        return good.constants();
    }

    @Override
    public Layouts layouts() {
        return good.layouts();
    }

    @Override
    public Handle socket(int family, int kind, int protocol) throws ErrnoException {
        return good.socket(family, kind, protocol);
    }

    @Override
    public Handle[] socketpair(int family, int kind, int protocol) throws ErrnoException {
        return good.socketpair(family, kind, protocol);
    }

    @Override
    public Handle adopt(long descriptor) {
        return good.adopt(descriptor);
    }

    @Override
    public void identify(Handle handle, int family, int protocol) {
        good.identify(handle, family, protocol);
    }

    @Override
    public long fileno(Handle handle) throws ErrnoException {
        return good.fileno(handle);
    }

    @Override
    public long detach(Handle handle) throws ErrnoException {
        return good.detach(handle);
    }

    @Override
    public long duplicate(long descriptor) throws ErrnoException {
        return good.duplicate(descriptor);
    }

    @Override
    public Handle dup(Handle handle) throws ErrnoException {
        return good.dup(handle);
    }

    @Override
    public void close(Handle handle) throws ErrnoException {
        good.close(handle);
    }

    @Override
    public void closeDescriptor(long descriptor) throws ErrnoException {
        good.closeDescriptor(descriptor);
    }

    @Override
    public boolean isInheritable(Handle handle) throws ErrnoException {
        return good.isInheritable(handle);
    }

    @Override
    public void setInheritable(Handle handle, boolean inheritable) throws ErrnoException {
        good.setInheritable(handle, inheritable);
    }

    @Override
    public boolean isBlocking(Handle handle) throws ErrnoException {
        return good.isBlocking(handle);
    }

    @Override
    public void setBlocking(Handle handle, boolean blocking) throws ErrnoException {
        good.setBlocking(handle, blocking);
    }

    @Override
    public int poll(Handle handle, int events, long nanos) throws ErrnoException {
        return good.poll(handle, events, nanos);
    }

    @Override
    public void bind(Handle handle, Sockaddr address) throws ErrnoException {
        good.bind(handle, address);
    }

    @Override
    public void listen(Handle handle, int backlog) throws ErrnoException {
        good.listen(handle, backlog);
    }

    @Override
    public Accepted accept(Handle handle) throws ErrnoException {
        return good.accept(handle);
    }

    @Override
    public void connect(Handle handle, Sockaddr address) throws ErrnoException {
        good.connect(handle, address);
    }

    @Override
    public Sockaddr getsockname(Handle handle) throws ErrnoException {
        return good.getsockname(handle);
    }

    @Override
    public @Nullable Sockaddr getpeername(Handle handle) throws ErrnoException {
        return good.getpeername(handle);
    }

    @Override
    public void shutdown(Handle handle, int how) throws ErrnoException {
        good.shutdown(handle, how);
    }

    @Override
    public byte[] recv(Handle handle, int max, int flags) throws ErrnoException {
        return good.recv(handle, max, flags);
    }

    @Override
    public int recv(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        return good.recv(handle, buffer, flags);
    }

    @Override
    public ReceivedFrom recvfrom(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        return good.recvfrom(handle, buffer, flags);
    }

    @Override
    public int send(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        return good.send(handle, buffer, flags);
    }

    @Override
    public int sendto(Handle handle, ByteBuffer buffer, int flags, Sockaddr address) throws ErrnoException {
        return good.sendto(handle, buffer, flags, address);
    }

    @Override
    public Message recvmsg(Handle handle, List<ByteBuffer> buffers, int controlLength, int flags)
            throws ErrnoException {
        return good.recvmsg(handle, buffers, controlLength, flags);
    }

    @Override
    public int sendmsg(
            Handle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr address)
            throws ErrnoException {
        return good.sendmsg(handle, buffers, control, flags, address);
    }

    @Override
    public long sendfile(Handle handle, FileChannel file, long offset, long count) throws ErrnoException {
        return good.sendfile(handle, file, offset, count);
    }

    @Override
    public int getsockopt(Handle handle, int level, int name) throws ErrnoException {
        return good.getsockopt(handle, level, name);
    }

    @Override
    public byte[] getsockopt(Handle handle, int level, int name, int length) throws ErrnoException {
        return good.getsockopt(handle, level, name, length);
    }

    @Override
    public void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException {
        good.setsockopt(handle, level, name, value);
    }

    @Override
    public void setsockopt(Handle handle, int level, int name, byte[] value) throws ErrnoException {
        good.setsockopt(handle, level, name, value);
    }

    @Override
    public void setsockoptNull(Handle handle, int level, int name, int length) throws ErrnoException {
        good.setsockoptNull(handle, level, name, length);
    }

    @Override
    public int ioctl(FileChannel device, long request, byte[] argument) throws ErrnoException {
        return good.ioctl(device, request, argument);
    }

    @Override
    public long controlLength(long length) {
        return good.controlLength(length);
    }

    @Override
    public long controlSpace(long length) {
        return good.controlSpace(length);
    }

    @Override
    public long maxControlBuffer() {
        return good.maxControlBuffer();
    }
}
