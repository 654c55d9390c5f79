package org.bsdsocket.abi;

import static org.bsdsocket.spi.SocketDriver.READABLE;
import static org.bsdsocket.spi.SocketDriver.WRITABLE;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver.Message;
import org.bsdsocket.spi.SocketDriver.ReceivedFrom;
import org.jspecify.annotations.Nullable;

/**
 * The calls that move data, as a virtual thread makes them: they never block in the kernel, where they would keep the
 * thread's carrier.
 *
 * <p>Each is tried with MSG_DONTWAIT, and where the kernel would have blocked, the thread waits in the {@link EventPoll} and
 * tries again. What that cannot express goes to a platform thread by way of {@link Errands}. Sockets in other modes, and
 * calls that never wait, are left as they are.
 */
final class VirtualCalls {

    /** How often a call may find that there is nothing for it although the socket is ready. */
    private static final int PATIENCE = 3;

    /** The most that sendmsg copies for each try. */
    private static final int LARGE = 1 << 20;

    private final Kernel kernel;
    private final Transfers transfers;
    private final Messages messages;
    private final Poller poller;
    private final Waits waits;
    private final Errands errands;
    private final int dontWait;
    private final int neverWait;
    private final int waitAll;
    private final int fastOpen;

    VirtualCalls(Kernel kernel, Transfers transfers, Messages messages, Poller poller, Waits waits, Errands errands) {
        this.kernel = kernel;
        this.transfers = transfers;
        this.messages = messages;
        this.poller = poller;
        this.waits = waits;
        this.errands = errands;
        this.dontWait = kernel.abi.constant("MSG_DONTWAIT");
        this.neverWait = dontWait | kernel.abi.optionalFlag("MSG_ERRQUEUE") | kernel.abi.optionalFlag("MSG_OOB");
        this.waitAll = kernel.abi.optionalFlag("MSG_WAITALL");
        this.fastOpen = kernel.abi.optionalFlag("MSG_FASTOPEN");
    }

    /** A call that can be made again, with more flags. */
    interface Attempt<T> {
        T make(int flags) throws ErrnoException;
    }

    byte[] recv(NativeHandle handle, int max, int flags) throws ErrnoException {
        return receive("recv", handle, flags, all -> transfers.recv(handle, max, all));
    }

    int recv(NativeHandle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        return StandIns.receiving(
                buffer, used -> receive("recv", handle, flags, all -> transfers.recv(handle, used, all)));
    }

    ReceivedFrom recvfrom(NativeHandle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        return StandIns.receiving(
                buffer, used -> receive("recvfrom", handle, flags, all -> transfers.recvfrom(handle, used, all)));
    }

    Message recvmsg(NativeHandle handle, List<ByteBuffer> buffers, int controlLength, int flags) throws ErrnoException {
        return StandIns.receiving(
                buffers,
                used -> receive("recvmsg", handle, flags, all -> messages.recvmsg(handle, used, controlLength, all)));
    }

    private <T> T receive(String call, NativeHandle handle, int flags, Attempt<T> attempt) throws ErrnoException {
        if (handle.nonBlocking || (flags & neverWait) != 0) {
            return once(attempt, flags);
        }
        return (flags & waitAll) != 0
                ? receiveAll(call, handle, flags, attempt)
                : tried(call, handle, READABLE, flags, attempt);
    }

    int send(NativeHandle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        return StandIns.sending(
                buffer, used -> send("send", handle, used, flags, all -> transfers.send(handle, used, all)));
    }

    int sendto(NativeHandle handle, ByteBuffer buffer, int flags, Sockaddr address) throws ErrnoException {
        return StandIns.sending(
                buffer,
                used -> send("sendto", handle, used, flags, all -> transfers.sendto(handle, used, all, address)));
    }

    private int send(String call, NativeHandle handle, ByteBuffer buffer, int flags, Attempt<Integer> attempt)
            throws ErrnoException {
        return sent(call, handle, List.of(buffer), flags, attempt, rest -> transfers.send(handle, buffer, rest));
    }

    int sendmsg(
            NativeHandle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr address)
            throws ErrnoException {
        return StandIns.sending(
                buffers,
                used -> sendmsg(handle, used, flags, all -> messages.sendmsg(handle, used, control, all, address)));
    }

    private int sendmsg(NativeHandle handle, List<ByteBuffer> buffers, int flags, Attempt<Integer> attempt)
            throws ErrnoException {
        long size = 0;
        for (ByteBuffer buffer : buffers) {
            size += buffer.remaining();
        }
        if (size > LARGE && !handle.nonBlocking && (flags & neverWait) == 0) {
            return errands.run(() -> attempt.make(flags));
        }
        List<Control> none = List.of();
        return sent(
                "sendmsg",
                handle,
                buffers,
                flags,
                attempt,
                rest -> messages.sendmsg(handle, buffers, none, rest, null));
    }

    /**
     * sendfile has no flag, and reads from a disk. So it waits for room, and then a platform thread sends no more than there
     * is room for.
     */
    long sendfile(NativeHandle handle, FileChannel file, long from, long count) throws ErrnoException {
        Waits.Limit limit = handle.nonBlocking ? null : waits.limit("sendfile", handle, WRITABLE);
        if (limit == null) {
            return once(none -> transfers.sendfile(handle, file, from, count), 0);
        }
        while (once(none -> poller.poll("sendfile", handle, WRITABLE, 0), 0) == 0) {
            EventPoll.Outcome outcome = waits.await("sendfile", handle, WRITABLE, limit);
            if (outcome == EventPoll.Outcome.EXPIRED) {
                throw kernel.failure("EAGAIN", "sendfile");
            }
            if (outcome == EventPoll.Outcome.UNABLE) {
                break;
            }
        }
        long piece = Math.min(count, waits.room(handle));
        return errands.run(() -> transfers.sendfile(handle, file, from, piece));
    }

    /** In blocking mode a stream takes everything, in as many steps as it likes; a datagram is one step. */
    private int sent(
            String call,
            NativeHandle handle,
            List<ByteBuffer> buffers,
            int flags,
            Attempt<Integer> first,
            Attempt<Integer> next)
            throws ErrnoException {
        if (handle.nonBlocking || (flags & neverWait) != 0) {
            return once(first, flags);
        }
        if ((flags & fastOpen) != 0) {
            return errands.run(() -> first.make(flags));
        }
        int total = tried(call, handle, WRITABLE, flags, first);
        try {
            for (int step = total; step > 0 && anyRemaining(buffers); total += step) {
                step = tried(call, handle, WRITABLE, flags, next);
            }
        } catch (ErrnoException e) {
            // As in the kernel, what has gone out is the result, and the next call meets what stopped this one.
            return total;
        }
        return total;
    }

    private static boolean anyRemaining(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (buffer.hasRemaining()) {
                return true;
            }
        }
        return false;
    }

    private <T> T once(Attempt<T> attempt, int flags) throws ErrnoException {
        try {
            return attempt.make(flags);
        } finally {
            kernel.release();
        }
    }

    private <T> T tried(String call, NativeHandle handle, int events, int flags, Attempt<T> attempt)
            throws ErrnoException {
        Waits.@Nullable Limit limit = null;
        int vain = 0;
        while (true) {
            ErrnoException refusal;
            try {
                return once(attempt, flags | dontWait);
            } catch (ErrnoException e) {
                if (!e.is("EAGAIN")) {
                    throw e;
                }
                refusal = e;
            }
            if (limit == null) {
                limit = waits.limit(call, handle, events);
                if (limit == null) {
                    throw refusal;
                }
            } else if (once(none -> poller.poll(call, handle, events, 0), 0) != 0 && ++vain == PATIENCE) {
                // Ready it is, but not for this: an error queue waits to be read, or another socket's queue is full.
                return errands.run(() -> attempt.make(flags));
            }
            switch (waits.await(call, handle, events, limit)) {
                case READY -> {}
                case EXPIRED -> throw refusal;
                case UNABLE -> {
                    return errands.run(() -> attempt.make(flags));
                }
            }
        }
    }

    // The kernel alone knows where MSG_WAITALL has to stop. So only the wait for the first byte is made here.
    private <T> T receiveAll(String call, NativeHandle handle, int flags, Attempt<T> attempt) throws ErrnoException {
        Waits.Limit limit = waits.limit(call, handle, READABLE);
        if (limit == null) {
            return once(attempt, flags);
        }
        if (!limit.finite() && once(none -> poller.poll(call, handle, READABLE, 0), 0) == 0) {
            waits.await(call, handle, READABLE, limit);
        }
        return errands.run(() -> attempt.make(flags));
    }
}
