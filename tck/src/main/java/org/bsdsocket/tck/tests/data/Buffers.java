package org.bsdsocket.tck.tests.data;

import java.nio.ByteBuffer;

/** Buffers whose every byte can be looked at. */
public final class Buffers {

    private Buffers() {}

    /** Fills a buffer with dots, and makes all of it free. */
    public static ByteBuffer dot(ByteBuffer buffer) {
        for (int i = 0; i < buffer.capacity(); i++) {
            buffer.put(i, (byte) '.');
        }
        return buffer.clear();
    }

    /** Everything in a buffer, wherever its position and limit are. */
    public static String all(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.duplicate().clear().get(bytes);
        return Bytes.text(bytes);
    }
}
