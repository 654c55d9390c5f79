package org.bsdsocket.abi.libc;

import java.nio.ByteBuffer;

/** Memory: where a buffer's lies, and what lies at an address. */
public interface Memory {

    /** Whether the memory of a buffer that a method has is kept for the call, also where another thread closes its arena. */
    default boolean keepsMemory() {
        return false;
    }

    /** The address of the buffer's index 0; 0 for a buffer that is not direct. */
    long addressOf(ByteBuffer buffer);

    /** {@code size_t strlen(const char *text)}. */
    long strlen(long text);

    /** {@code memcpy(into, address, len)}. */
    int peek(long address, ByteBuffer into, int len);
}
