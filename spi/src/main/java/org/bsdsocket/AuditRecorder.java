package org.bsdsocket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes audit events for the JDK's Flight Recorder, where the JDK has one. */
interface AuditRecorder {

    /** Whether somebody records events of that name just now; costs next to nothing. */
    boolean isRecording(String event);

    /** @param args in the documented order */
    void record(String event, List<? extends @Nullable Object> args);

    /** Null where the module jdk.jfr is not there. */
    static @Nullable AuditRecorder find() {
        try {
            return new FlightRecorder();
        } catch (LinkageError e) {
            return null;
        }
    }
}
