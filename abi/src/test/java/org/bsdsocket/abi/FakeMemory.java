package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.bsdsocket.abi.libc.LibC;

/** Memory with addresses of its own, and a C library that reads it: for structs that point to others. */
final class FakeMemory {

    private static final long BASE = 0x1000;

    private final Abi abi;
    private final int pointer;
    private final ByteBuffer memory = ByteBuffer.allocate(4096).order(ByteOrder.nativeOrder());

    FakeMemory(Abi abi) {
        this.abi = abi;
        this.pointer = abi.sizeof("pointer");
    }

    /** A C library that knows one host, which the answer fills in. */
    LibC libc(BiConsumer<ByteBuffer, long[]> answer) {
        return FakeLibC.of((proxy, method, args) -> switch (method.getName()) {
            case "gethostbynameR" -> {
                answer.accept((ByteBuffer) args[1], (long[]) args[3]);
                yield 0;
            }
            case "strlen" -> length((Long) args[0]);
            case "peek" -> {
                int from = (int) ((Long) args[0] - BASE);
                ((ByteBuffer) args[1]).put(0, memory, from, (Integer) args[2]);
                yield 0;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private long length(long address) {
        int at = (int) (address - BASE);
        while (memory.get(at) != 0) {
            at++;
        }
        return at - (address - BASE);
    }

    void put(ByteBuffer struct, String field, long value) {
        abi.field(field).put(struct, value);
    }

    long text(String text) {
        long address = BASE + memory.position();
        memory.put(text.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
        return address;
    }

    long bytes(int... bytes) {
        long address = BASE + memory.position();
        for (int b : bytes) {
            memory.put((byte) b);
        }
        return address;
    }

    /** An array that ends with NULL. */
    long pointers(long... addresses) {
        long address = BASE + memory.position();
        Field element = new Field(0, pointer);
        for (long each : addresses) {
            element.put(memory, memory.position(), each);
            memory.position(memory.position() + pointer);
        }
        element.put(memory, memory.position(), 0);
        memory.position(memory.position() + pointer);
        return address;
    }
}
