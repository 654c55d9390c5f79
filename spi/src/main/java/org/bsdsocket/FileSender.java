package org.bsdsocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.SocketDriver;
import org.jspecify.annotations.Nullable;

/** sendfile: by the system's own call where there is one and it takes the file, else by reading and sending. */
final class FileSender {

    /** The most that one call is asked for, which fits every system's {@code ssize_t}. */
    private static final long LARGEST = 1 << 30;

    /** What is read at once where the file has to pass through the process. */
    private static final int PIECE = 8192;

    private static final long UNSUITABLE = -1;

    private final Context context;
    private final Transfers transfers;

    FileSender(Context context, Transfers transfers) {
        this.context = context;
        this.transfers = transfers;
    }

    /** Throws what is to be said of wrong arguments. */
    static void check(long offset, @Nullable Long count, Timeout mode) {
        if (count != null && count <= 0) {
            throw new IllegalArgumentException(
                    "count is " + count + "; expected more than 0, or null for the whole file");
        }
        Ranges.notNegative("offset", offset);
        if (mode instanceof Timeout.NonBlocking) {
            throw new IllegalArgumentException(
                    "sendfile takes a socket that may wait; this one is in non-blocking mode");
        }
    }

    /** @param count more than zero; {@link Long#MAX_VALUE} for all that follows */
    long send(Handle handle, Timeout timeout, FileChannel file, long offset, long count) throws IOException {
        // Before the channel is touched, since it would close itself under an interrupted thread.
        context.calls().checkInterrupt("sendfile");
        if (!file.isOpen()) {
            throw new IllegalArgumentException("sendfile: the file is closed; expected one that is open for reading");
        }
        // A size of zero is also what pipes and the files of /proc have, whose content only reading tells.
        boolean bySystem = context.capabilities().contains(Capability.SENDFILE) && file.size() > 0;
        long sent = bySystem ? bySystem(handle, timeout, file, offset, count) : UNSUITABLE;
        return sent == UNSUITABLE ? byReading(handle, timeout, file, offset, count) : sent;
    }

    private long bySystem(Handle handle, Timeout timeout, FileChannel file, long offset, long count)
            throws IOException {
        long total = 0;
        try {
            while (total < count) {
                long sent = some(handle, timeout, file, offset + total, Math.min(count - total, LARGEST));
                if (sent == 0) {
                    break;
                }
                total += sent;
            }
        } catch (ErrnoException e) {
            if (total == 0) {
                // Not a file that the system can send from, or a socket that plain sending will complain about too.
                return UNSUITABLE;
            }
            throw OSExceptions.of(e);
        } catch (UnavailableException e) {
            // The channel is nobody's but its author's: there is no descriptor that the system could read from.
            if (total > 0 || e.capability() != Capability.SENDFILE) {
                throw e;
            }
            return UNSUITABLE;
        } finally {
            if (total > 0) {
                moveTo(file, offset + total);
            }
        }
        return total;
    }

    // The time limit is for each wait, as it is where the fallback sends one piece after the other.
    private long some(Handle handle, Timeout timeout, FileChannel file, long offset, long count)
            throws OSException, ErrnoException {
        Calls calls = context.calls();
        long deadline = calls.begin(timeout, "sendfile");
        while (true) {
            calls.ready(handle, SocketDriver.WRITABLE, deadline, "sendfile");
            try {
                return context.driver().sendfile(handle, file, offset, count);
            } catch (ErrnoException e) {
                if (!e.is("EINTR") && !(deadline != Calls.NONE && Calls.wouldBlock(e))) {
                    throw e;
                }
                calls.again(e, deadline);
            }
        }
    }

    private long byReading(Handle handle, Timeout timeout, FileChannel file, long offset, long count)
            throws IOException {
        boolean seekable = seek(file, offset);
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        long total = 0;
        try {
            while (total < count) {
                piece.clear().limit((int) Math.min(PIECE, count - total));
                if (read(file, piece) < 0) {
                    break;
                }
                piece.flip();
                while (piece.hasRemaining()) {
                    total += transfers.send(handle, timeout, piece, 0);
                }
            }
        } finally {
            if (total > 0 && seekable) {
                moveTo(file, offset + total);
            }
        }
        return total;
    }

    private static int read(FileChannel file, ByteBuffer piece) throws IOException {
        try {
            return file.read(piece);
        } catch (NonReadableChannelException e) {
            throw new IllegalArgumentException("sendfile: the file is open for writing only; expected reading", e);
        }
    }

    // An interrupt, which a socket survives, closes a channel that is used under it: so it is put off for a moment.
    private static void moveTo(FileChannel file, long position) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            file.position(position);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // A pipe has no positions, and none is needed to send it from where it is.
    private static boolean seek(FileChannel file, long offset) throws IOException {
        try {
            file.position(offset);
            return true;
        } catch (IOException e) {
            if (offset != 0) {
                throw e;
            }
            return false;
        }
    }
}
