package org.bsdsocket;

import java.io.IOException;
import java.util.List;

/** Several errors at once: what create_connection throws if it is asked for the errors of all attempts. */
@PythonName("ExceptionGroup")
public final class ExceptionGroup extends IOException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // List.copyOf makes serializable lists; List itself cannot say so
    private final List<OSException> exceptions;

    ExceptionGroup(String message, List<OSException> exceptions) {
        super(message + " (" + exceptions.size() + " sub-exception" + (exceptions.size() == 1 ? ")" : "s)"));
        this.exceptions = List.copyOf(exceptions);
        exceptions.forEach(this::addSuppressed);
    }

    /** The errors in the order of the attempts. */
    public List<OSException> exceptions() {
        return exceptions;
    }
}
