package org.bsdsocket.ffm;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * Makes private fields readable by the way that is open to native code.
 *
 * <p>The linker hands no objects over. So this is a thread, which is the one object that native code finds by itself, and
 * what it is to have lies in a field of it. Nothing but the fields that are named is opened.
 */
final class OpenedFields extends Thread {

    private final long machine;
    private final Field[] fields;

    /** What native code is to have. */
    @Nullable
    AccessibleObject next;

    private @Nullable Throwable failure;

    private OpenedFields(long machine, Field... fields) {
        super(null, null, "bsdsocket-fields", 0, false);
        this.machine = machine;
        this.fields = fields;
    }

    /**
     * Returns when {@code setAccessible} is true of all of them.
     *
     * @throws IllegalStateException if this JVM does not let native code do so either
     */
    static void open(Field... fields) {
        long machine = JavaMachine.pointer();
        if (machine == 0) {
            throw new IllegalStateException("the library that the JVM is cannot be asked");
        }
        OpenedFields thread = new OpenedFields(machine, fields);
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true; // It ends at once; the caller's business is what comes then.
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.failure != null) {
            throw new IllegalStateException("this JVM does not show its fields", thread.failure);
        }
    }

    @Override
    public void run() {
        try (Jni jni = new Jni(machine)) {
            long threads = jni.type("java/lang/Thread");
            long self = jni.call(threads, "currentThread", Thread.class);
            long selfType = jni.typeOf(self);
            long nextField = jni.field(selfType, "next", AccessibleObject.class);
            long accessible = jni.type("java/lang/reflect/AccessibleObject");
            long flag = jni.field(accessible, "override", boolean.class);
            for (Field field : fields) {
                next = field;
                long reference = jni.read(self, nextField);
                jni.write(reference, flag, true);
                jni.delete(reference);
            }
            for (long reference : new long[] {threads, self, selfType, accessible}) {
                jni.delete(reference);
            }
        } catch (Throwable e) {
            failure = e;
        }
    }
}
