package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bsdsocket.abi.libc.Memory;

/** Reads what the C library's structs point to, and makes what it is given. */
final class CMemory {

    private final Memory memory;
    private final int pointer;

    CMemory(Abi abi, Memory memory) {
        this.memory = memory;
        this.pointer = abi.sizeof("pointer");
    }

    static ByteBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }

    /** A copy of that much memory. */
    ByteBuffer at(long address, int size) {
        ByteBuffer copy = direct(size);
        memory.peek(address, copy, size);
        return copy;
    }

    byte[] bytes(long address, int size) {
        byte[] copy = new byte[size];
        at(address, size).get(0, copy);
        return copy;
    }

    /** Text up to its NUL. */
    byte[] string(long address) {
        return bytes(address, Math.toIntExact(memory.strlen(address)));
    }

    String text(long address) {
        return utf8(string(address));
    }

    /** The pointers of an array that ends with NULL; none for NULL itself. */
    List<Long> pointers(long array) {
        List<Long> found = new ArrayList<>();
        Field element = new Field(0, pointer);
        ByteBuffer copy = direct(pointer);
        if (array != 0) {
            for (long at = array; ; at += pointer) {
                memory.peek(at, copy, pointer);
                long next = element.get(copy);
                if (next == 0) {
                    break;
                }
                found.add(next);
            }
        }
        return found;
    }

    /** The bytes with a NUL at their end, which may have none before. */
    static byte[] terminated(String what, byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] == 0) {
                throw new IllegalArgumentException(what + " has a NUL at index " + i + "; expected none");
            }
        }
        return Arrays.copyOf(text, text.length + 1);
    }

    /** What of a buffer comes before the NUL. */
    static byte[] string(ByteBuffer text) {
        int length = 0;
        while (length < text.capacity() && text.get(length) != 0) {
            length++;
        }
        byte[] bytes = new byte[length];
        text.get(0, bytes);
        return bytes;
    }

    static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
