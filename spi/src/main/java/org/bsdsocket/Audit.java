package org.bsdsocket;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The audit hooks of one module, and the Flight Recorder beside them. */
final class Audit {

    private final List<AuditHook> hooks = new CopyOnWriteArrayList<>();
    private final @Nullable AuditRecorder recorder = AuditRecorder.find();

    void add(AuditHook hook) {
        hooks.add(hook);
    }

    /** The form that most events have, which costs nothing where nobody listens. */
    void event(String event, Object self, @Nullable Object argument) {
        if (isHeard(event)) {
            tell(event, self, argument);
        }
    }

    /** A socket comes into being: the one event that has numbers and may come often. */
    void created(Object self, int family, int kind, int proto) {
        if (isHeard("socket.__new__")) {
            tell("socket.__new__", self, family, kind, proto);
        }
    }

    /** @param args in the documented order */
    void tell(String event, @Nullable Object... args) {
        // Not List.of, since an address may be null.
        List<@Nullable Object> list = Collections.unmodifiableList(Arrays.<@Nullable Object>asList(args));
        // First, since an attempt that a hook forbids is one to be known of.
        if (recorder != null && recorder.isRecording(event)) {
            recorder.record(event, list);
        }
        for (AuditHook hook : hooks) {
            hook.event(event, list);
        }
    }

    private boolean isHeard(String event) {
        return !hooks.isEmpty() || (recorder != null && recorder.isRecording(event));
    }
}
