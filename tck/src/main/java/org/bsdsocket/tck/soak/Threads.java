package org.bsdsocket.tck.soak;

import java.lang.reflect.Method;

/** What kind of thread makes the calls: virtual ones exist from JDK 21 on. */
public enum Threads {
    PLATFORM {
        @Override
        Thread unstarted(Runnable task) {
            Thread thread = new Thread(task, "soak-worker");
            thread.setDaemon(true);
            return thread;
        }
    },
    VIRTUAL {
        @Override
        Thread unstarted(Runnable task) {
            try {
                Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
                Method unstarted = Class.forName("java.lang.Thread$Builder").getMethod("unstarted", Runnable.class);
                return (Thread) unstarted.invoke(builder, task);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("this JDK has no virtual threads; expected 21 or later", e);
            }
        }
    };

    /** Whether this JDK has that kind. */
    public boolean exist() {
        return this == PLATFORM || Runtime.version().feature() >= 21;
    }

    abstract Thread unstarted(Runnable task);

    final Thread start(Runnable task) {
        Thread thread = unstarted(task);
        thread.start();
        return thread;
    }
}
