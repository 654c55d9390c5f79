package org.bsdsocket.spi;

import java.util.Objects;

/** A name lookup that failed for a reason of its own, which is not an {@code errno}. */
public final class ResolverException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Which of the two families of codes the failure belongs to. */
    public enum Kind {
        /** An {@code EAI_*} code of getaddrinfo or getnameinfo. */
        GAI,
        /** An {@code h_errno} of the gethostby* functions. */
        HOST
    }

    private final Kind kind;
    private final int code;
    private final String text;

    /**
     * @param code the platform's number
     * @param text the platform's description, as {@code gai_strerror} or {@code hstrerror} gives it
     */
    public ResolverException(Kind kind, int code, String text) {
        super(text, null, false, false);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.code = code;
        this.text = Objects.requireNonNull(text, "text");
    }

    public Kind kind() {
        return kind;
    }

    public int code() {
        return code;
    }

    public String text() {
        return text;
    }
}
