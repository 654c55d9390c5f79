package org.bsdsocket;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The audit hooks of one module. */
final class Audit {

    private final List<AuditHook> hooks = new CopyOnWriteArrayList<>();

    void add(AuditHook hook) {
        hooks.add(hook);
    }

    /** The form that most events have, which costs nothing where nobody listens. */
    void event(String event, Object self, @Nullable Object argument) {
        if (!hooks.isEmpty()) {
            tell(event, self, argument);
        }
    }

    /** @param args in the documented order */
    void tell(String event, @Nullable Object... args) {
        if (hooks.isEmpty()) {
            return;
        }
        // Not List.of, since an address may be null.
        List<?> list = Collections.unmodifiableList(Arrays.<@Nullable Object>asList(args));
        for (AuditHook hook : hooks) {
            hook.event(event, list);
        }
    }
}
