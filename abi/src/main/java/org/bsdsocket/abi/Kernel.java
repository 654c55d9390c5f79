package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.bsdsocket.abi.libc.LibC;
import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * What every call of a driver shares: the C library, the platform's numbers, the threads' workspaces, and the one place
 * that turns a negative result into a failure.
 */
final class Kernel {

    /** Virtual threads are many, but few of them are in a system call at once. */
    private static final int SPARE = 4 * Runtime.getRuntime().availableProcessors();

    final LibC libc;
    final Abi abi;
    final SockaddrCodec addresses;
    final CmsgCodec controls;

    private final Waker waker;
    private final boolean keepsMemory;
    private final Errno noMemory;
    private final int eintr;
    private final int ebadf;
    private final Field addressLength;
    private final OptionalLong afAlg;
    private final ThreadLocal<Workspace> workspaces;

    /** What virtual threads have given back. */
    private final BlockingQueue<Workspace> spare = new ArrayBlockingQueue<>(SPARE);

    Kernel(Abi abi, LibC libc) {
        this.abi = abi;
        this.libc = libc;
        this.keepsMemory = libc.memory().keepsMemory();
        this.addresses = new SockaddrCodec(abi);
        this.controls = new CmsgCodec(abi);
        this.noMemory = abi.errno(abi.constant("errno.ENOMEM"));
        this.eintr = abi.constant("errno.EINTR");
        this.ebadf = abi.constant("errno.EBADF");
        this.addressLength = new Field(0, abi.sizeof("socklen_t"));
        this.afAlg = abi.value("AF_ALG");
        this.waker = new Waker(abi, libc.waiting());
        this.workspaces = ThreadLocal.withInitial(this::newWorkspace);
    }

    /** The thread's own; a virtual one has it until {@link #release}. */
    Workspace workspace() {
        return workspaces.get();
    }

    /** Lets other virtual threads have what this one used for a call, if it is one. */
    void release() {
        if (VirtualThreads.current()) {
            spare.offer(workspaces.get());
            workspaces.remove();
        }
    }

    /**
     * Whether a buffer is handed to a call as it is, and not copied: if it is direct and its memory stays.
     *
     * @throws IllegalStateException if its memory is gone already, or belongs to another thread
     */
    boolean lends(ByteBuffer buffer) {
        return buffer.isDirect() && (Lifetimes.lasts(buffer) || keepsMemory);
    }

    private Workspace newWorkspace() {
        boolean virtual = VirtualThreads.current();
        Workspace used = virtual ? spare.poll() : null;
        return used != null ? used : new Workspace(libc, noMemory, waker, addresses.capacity(), virtual);
    }

    /** The result, or the failure that a negative one stands for. */
    long check(String call, long result) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(abi.errno((int) -result), call);
        }
        return result;
    }

    int check(String call, int result) throws ErrnoException {
        return (int) check(call, (long) result);
    }

    /** The same after a call that may have been woken because its handle was closed. */
    long check(String call, NativeHandle handle, long result) throws ErrnoException {
        if (result == -eintr && handle.isClosing()) {
            throw closed(call);
        }
        return check(call, result);
    }

    /** Begins a call that may block; {@link Call#leave} ends it. */
    Workspace begin(String call, NativeHandle handle) throws ErrnoException {
        Workspace workspace = workspaces.get();
        if (!workspace.call.enter(handle)) {
            throw closed(call);
        }
        return workspace;
    }

    /** Makes room for the address that a call is about to return. */
    void offerAddress(Workspace workspace) {
        addressLength.put(workspace.length, addresses.capacity());
    }

    /** The same for a call that is given no room at all. */
    void noAddress(Workspace workspace) {
        addressLength.put(workspace.length, 0);
    }

    /** The address that a call has returned. */
    @Nullable
    Sockaddr address(Workspace workspace, Origin origin) {
        return addresses.decode(workspace.address, addressLength.get(workspace.length), origin);
    }

    boolean isAlg(Origin origin) {
        return afAlg.isPresent() && origin.family() == afAlg.getAsLong();
    }

    /** @param errno a symbol that every platform has */
    ErrnoException failure(String errno, String call) {
        return new ErrnoException(abi.errno(abi.constant("errno." + errno)), call);
    }

    ErrnoException closed(String call) {
        return new ErrnoException(abi.errno(ebadf), call);
    }

    /** The handle as this driver's own. */
    NativeHandle own(NativeDriver driver, Handle handle) {
        if (handle instanceof NativeHandle own && own.owner == driver) {
            return own;
        }
        throw new IllegalArgumentException("the handle is another driver's; expected one that this driver made");
    }
}
