package org.bsdsocket.benchmarks;

import java.nio.ByteBuffer;

/** Where the bytes are that a benchmark sends and receives. */
public enum Memory {
    DIRECT {
        @Override
        ByteBuffer allocate(int size) {
            return ByteBuffer.allocateDirect(size);
        }
    },
    HEAP {
        @Override
        ByteBuffer allocate(int size) {
            return ByteBuffer.allocate(size);
        }
    };

    abstract ByteBuffer allocate(int size);
}
