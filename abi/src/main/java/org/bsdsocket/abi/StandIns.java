package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.spi.ErrnoException;

/**
 * Copies in place of buffers that only the current thread may use, for calls that another one may have to make on its
 * behalf: see {@link Errands}.
 */
final class StandIns {

    private StandIns() {}

    /** A call that uses buffers. */
    interface Use<B, T> {
        T of(B buffers) throws ErrnoException;
    }

    static <T> T receiving(ByteBuffer buffer, Use<ByteBuffer, T> call) throws ErrnoException {
        ByteBuffer used = forReceiving(buffer);
        T result = call.of(used);
        received(buffer, used);
        return result;
    }

    static <T> T receiving(List<ByteBuffer> buffers, Use<List<ByteBuffer>, T> call) throws ErrnoException {
        List<ByteBuffer> used = new ArrayList<>(buffers.size());
        buffers.forEach(buffer -> used.add(forReceiving(buffer)));
        T result = call.of(used);
        for (int i = 0; i < used.size(); i++) {
            received(buffers.get(i), used.get(i));
        }
        return result;
    }

    static <T> T sending(ByteBuffer buffer, Use<ByteBuffer, T> call) throws ErrnoException {
        ByteBuffer used = copy(buffer);
        T result = call.of(used);
        sent(buffer, used);
        return result;
    }

    static <T> T sending(List<ByteBuffer> buffers, Use<List<ByteBuffer>, T> call) throws ErrnoException {
        List<ByteBuffer> used = new ArrayList<>(buffers.size());
        buffers.forEach(buffer -> used.add(copy(buffer)));
        T result = call.of(used);
        for (int i = 0; i < used.size(); i++) {
            sent(buffers.get(i), used.get(i));
        }
        return result;
    }

    // A read-only one is refused by the call itself.
    private static ByteBuffer forReceiving(ByteBuffer buffer) {
        return buffer.isReadOnly() ? buffer : copy(buffer);
    }

    /** The buffer itself where any thread may use it. */
    private static ByteBuffer copy(ByteBuffer buffer) {
        return Lifetimes.isConfined(buffer)
                ? ByteBuffer.allocate(buffer.remaining())
                        .put(buffer.duplicate())
                        .flip()
                : buffer;
    }

    @SuppressWarnings("ReferenceEquality") // Whether there is a copy, not whether its content is the same.
    private static void received(ByteBuffer buffer, ByteBuffer used) {
        if (used != buffer) {
            buffer.put(used.flip());
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private static void sent(ByteBuffer buffer, ByteBuffer used) {
        if (used != buffer) {
            buffer.position(buffer.position() + used.position());
        }
    }
}
