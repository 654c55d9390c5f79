package org.bsdsocket;

/** A failed getaddrinfo or getnameinfo: a code and its description. */
@PythonName("socket.gaierror")
public final class GaiException extends OSException {

    private static final long serialVersionUID = 1L;

    private final int error;
    private final String string;

    GaiException(int error, String string, String message, String call) {
        super(message, null, call);
        this.error = error;
        this.string = string;
    }

    /** The code: one of the {@code EAI_*} constants. */
    public int error() {
        return error;
    }

    /** The platform's description of the code. */
    public String string() {
        return string;
    }
}
