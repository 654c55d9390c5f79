package org.bsdsocket;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicReference;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.SocketDriver;
import org.jspecify.annotations.Nullable;

/**
 * The place of a socket's handle.
 *
 * <p>It is empty until the socket is open, full while it is, and emptied exactly once: by close, by detach or, for a socket
 * that was forgotten, by the cleaner. It never refers to the socket whose handle it keeps, which could not be collected
 * otherwise.
 */
final class Slot {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final System.Logger LOGGER = System.getLogger("org.bsdsocket");

    private final Context context;
    private final AddressFamily family;
    private final SocketKind type;

    /** Whoever takes the handle out is the one that gives it back to the system. */
    private final AtomicReference<@Nullable Handle> content = new AtomicReference<>();

    /** Open file objects, which keep a closed socket's handle alive. Guarded by this. */
    private int files;

    /** Whether the socket has been closed, though perhaps not yet its file objects. Guarded by this. */
    private boolean closing;

    private Cleaner.@Nullable Cleanable cleanable;

    Slot(Context context, AddressFamily family, SocketKind type) {
        this.context = context;
        this.family = family;
        this.type = type;
    }

    /** Fills the slot; from now on the handle is given back when {@code owner} is collected, if not before. */
    void fill(Handle handle, Object owner) {
        content.set(handle);
        cleanable = CLEANER.register(owner, this::collect);
    }

    @Nullable
    Handle peek() {
        return content.get();
    }

    /** The handle, for that call; EBADF where there is none any more. */
    Handle handle(String call) throws OSException {
        Handle handle = content.get();
        if (handle == null) {
            throw OSExceptions.of(context.constants().errno("EBADF"), call, null);
        }
        return handle;
    }

    void close() throws OSException {
        synchronized (this) {
            closing = true;
            if (files > 0) {
                return;
            }
        }
        release();
    }

    synchronized void fileOpened() {
        files++;
    }

    void fileClosed() throws OSException {
        synchronized (this) {
            files--;
            if (files > 0 || !closing) {
                return;
            }
        }
        release();
    }

    /** Gives the descriptor away; -1 where there is none. */
    long detach() {
        synchronized (this) {
            closing = true;
        }
        Handle handle = take();
        if (handle == null) {
            return -1;
        }
        try {
            return context.driver().detach(handle);
        } catch (ErrnoException e) {
            throw new IllegalStateException("an open socket could not be detached: " + e.getMessage(), e);
        }
    }

    private void release() throws OSException {
        Handle handle = take();
        if (handle != null) {
            close(context.driver(), handle);
        }
    }

    private @Nullable Handle take() {
        Handle handle = content.getAndSet(null);
        if (handle != null && cleanable != null) {
            cleanable.clean();
        }
        return handle;
    }

    /** Closes a handle; that the other end has gone, or that a signal came, does not keep it open. */
    static void close(SocketDriver driver, Handle handle) throws OSException {
        try {
            driver.close(handle);
        } catch (ErrnoException e) {
            if (!e.is("ECONNRESET") && !e.is("EINTR")) {
                throw OSExceptions.of(e);
            }
        }
    }

    /** Closes a handle that was never handed out, because of {@code reason}, which matters more than any error here. */
    static void abandon(SocketDriver driver, Handle handle, Throwable reason) {
        try {
            driver.close(handle);
        } catch (ErrnoException | RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    // The cleaner's part. After close or detach it finds nothing to do.
    private void collect() {
        Handle handle = content.getAndSet(null);
        if (handle == null) {
            return;
        }
        boolean forgotten;
        synchronized (this) {
            forgotten = !closing;
        }
        if (forgotten) {
            LOGGER.log(System.Logger.Level.WARNING, "unclosed " + describe(handle));
        }
        try {
            context.driver().close(handle);
        } catch (ErrnoException e) {
            LOGGER.log(System.Logger.Level.WARNING, "closing a forgotten socket: " + e.getMessage());
        }
    }

    private String describe(Handle handle) {
        String fd = "";
        if (context.capabilities().contains(Capability.DESCRIPTORS)) {
            try {
                fd = "fd=" + context.driver().fileno(handle) + ", ";
            } catch (ErrnoException e) {
                fd = "fd=?, ";
            }
        }
        return "socket " + fd + "family=" + family + ", type=" + type;
    }
}
