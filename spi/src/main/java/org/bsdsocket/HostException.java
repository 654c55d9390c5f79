package org.bsdsocket;

/** A failed lookup of a host by the gethostby* functions: a code and its description. */
@PythonName("socket.herror")
public final class HostException extends OSException {

    private static final long serialVersionUID = 1L;

    private final int hErrno;
    private final String string;

    HostException(int hErrno, String string, String message, String call) {
        super(message, null, call);
        this.hErrno = hErrno;
        this.string = string;
    }

    /** The value of {@code h_errno}. */
    public int hErrno() {
        return hErrno;
    }

    /** The platform's description of the code. */
    public String string() {
        return string;
    }
}
