package org.bsdsocket.tck.soak;

import java.nio.ByteBuffer;

/** Memory that can be freed, from JDK 22 on; by reflection, since the kit is compiled for older ones. */
enum Arenas {
    SHARED("ofShared"),
    CONFINED("ofConfined");

    static final int FIRST_JDK = 22;

    private static final String PACKAGE = "java.lang.foreign.";

    private final String factory;

    Arenas(String factory) {
        this.factory = factory;
    }

    /** An arena and a buffer over memory of it. */
    record Lent(AutoCloseable arena, ByteBuffer buffer) {}

    Lent lend(int size) throws ReflectiveOperationException {
        Class<?> arenas = Class.forName(PACKAGE + "Arena");
        Object arena = arenas.getMethod(factory).invoke(null);
        Object segment = arenas.getMethod("allocate", long.class).invoke(arena, (long) size);
        Object buffer = Class.forName(PACKAGE + "MemorySegment")
                .getMethod("asByteBuffer")
                .invoke(segment);
        return new Lent((AutoCloseable) arena, (ByteBuffer) buffer);
    }
}
