package org.bsdsocket;

import java.util.List;

/** Is told of each audited event before the module acts on it; what it throws keeps the module from acting. */
@FunctionalInterface
public interface AuditHook {

    /**
     * @param event the event's name, as {@code socket.connect}
     * @param args the event's arguments in the documented order
     */
    void event(String event, List<?> args);
}
