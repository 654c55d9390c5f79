package org.bsdsocket;

import java.util.Map;
import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.ResolverException;
import org.jspecify.annotations.Nullable;

/** The one place where failures of the system become public exceptions. */
final class OSExceptions {

    /** The commonest symbols in words. It is a help for the reader only: the symbol is always there too. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("EACCES", "Not permitted for this user"),
            Map.entry("EADDRINUSE", "Address is taken"),
            Map.entry("EADDRNOTAVAIL", "No such address on this machine"),
            Map.entry("EAFNOSUPPORT", "Unsupported address family"),
            Map.entry("EAGAIN", "Would have to wait"),
            Map.entry("EALREADY", "An attempt is already under way"),
            Map.entry("EBADF", "Not open"),
            Map.entry("ECONNABORTED", "Connection given up on this side"),
            Map.entry("ECONNREFUSED", "Connection refused"),
            Map.entry("ECONNRESET", "Connection broken off by the other end"),
            Map.entry("EDESTADDRREQ", "No destination given"),
            Map.entry("EEXIST", "Exists already"),
            Map.entry("EFAULT", "Address outside of memory"),
            Map.entry("EHOSTDOWN", "Host is down"),
            Map.entry("EHOSTUNREACH", "No way to that host"),
            Map.entry("EINPROGRESS", "Connecting, not done yet"),
            Map.entry("EINTR", "Interrupted"),
            Map.entry("EINVAL", "The system takes no such argument here"),
            Map.entry("EIO", "Input or output failed"),
            Map.entry("EISCONN", "Already connected"),
            Map.entry("EISDIR", "Is a directory"),
            Map.entry("ELOOP", "Symbolic links go round in circles"),
            Map.entry("EMFILE", "This process has too many open files"),
            Map.entry("EMSGSIZE", "Message does not fit"),
            Map.entry("ENAMETOOLONG", "Name does not fit"),
            Map.entry("ENETDOWN", "Network is down"),
            Map.entry("ENETRESET", "Connection dropped by the network"),
            Map.entry("ENETUNREACH", "No way to that network"),
            Map.entry("ENFILE", "The system has too many open files"),
            Map.entry("ENOBUFS", "No room for more in the system's buffers"),
            Map.entry("ENODEV", "No such device"),
            Map.entry("ENOENT", "Does not exist"),
            Map.entry("ENOMEM", "Out of memory"),
            Map.entry("ENOPROTOOPT", "No such option at this level"),
            Map.entry("ENOTCONN", "Not connected"),
            Map.entry("ENOTDIR", "Part of the path is no directory"),
            Map.entry("ENOTSOCK", "Is not a socket"),
            Map.entry("EOPNOTSUPP", "Not possible for this kind of socket"),
            Map.entry("EPERM", "Needs more rights"),
            Map.entry("EPIPE", "The other end takes no more"),
            Map.entry("EPROTONOSUPPORT", "Unsupported protocol"),
            Map.entry("EPROTOTYPE", "Protocol and socket type do not go together"),
            Map.entry("ESHUTDOWN", "Sending has been shut down"),
            Map.entry("ESOCKTNOSUPPORT", "Unsupported socket type"),
            Map.entry("ETIMEDOUT", "The system's own time limit is up"),
            Map.entry("EWOULDBLOCK", "Would have to wait"));

    private OSExceptions() {}

    static OSException of(ErrnoException e) {
        return of(e.errno(), e.call(), null);
    }

    /** @param address what the call was about, for the message */
    static OSException of(ErrnoException e, @Nullable Address address) {
        return of(e.errno(), e.call(), address);
    }

    static OSException of(Errno errno, String call, @Nullable Address address) {
        String message = message(errno, call, address);
        return switch (errno.name()) {
            case "EAGAIN", "EWOULDBLOCK", "EALREADY", "EINPROGRESS" -> new BlockingIOException(message, errno, call);
            case "EPIPE", "ESHUTDOWN" -> new BrokenPipeException(message, errno, call);
            case "ECONNABORTED" -> new ConnectionAbortedException(message, errno, call);
            case "ECONNREFUSED" -> new ConnectionRefusedException(message, errno, call);
            case "ECONNRESET" -> new ConnectionResetException(message, errno, call);
            case "EEXIST" -> new FileExistsException(message, errno, call);
            case "ENOENT" -> new FileNotFoundException(message, errno, call);
            case "EINTR" -> new InterruptedOSException(message, errno, call);
            case "EISDIR" -> new IsADirectoryException(message, errno, call);
            case "ENOTDIR" -> new NotADirectoryException(message, errno, call);
            case "EACCES", "EPERM", "ENOTCAPABLE" -> new PermissionException(message, errno, call);
            case "ESRCH" -> new ProcessLookupException(message, errno, call);
            case "ETIMEDOUT" -> new TimeoutException(message, errno, call);
            default -> new OSException(message, errno, call);
        };
    }

    /**
     * A lookup that failed.
     *
     * @param call the C function that failed, as {@code getaddrinfo}
     * @param what it was asked for
     */
    static OSException of(ResolverException e, String call, String what) {
        String message = call + ": [" + (e.kind() == ResolverException.Kind.GAI ? "EAI " : "h_errno ") + e.code() + "] "
                + e.text() + ": " + what;
        return switch (e.kind()) {
            case GAI -> new GaiException(e.code(), e.text(), message, call);
            case HOST -> new HostException(e.code(), e.text(), message, call);
        };
    }

    /** The time set with settimeout is up. */
    static TimeoutException timedOut(String call) {
        return new TimeoutException("timed out", null, call);
    }

    private static String message(Errno errno, String call, @Nullable Address address) {
        StringBuilder out = new StringBuilder(call).append(": [");
        // A number without a symbol is called "errno 4711" already.
        if (errno.name().startsWith("E")) {
            out.append("Errno ").append(errno.number()).append(' ');
        }
        out.append(errno.name()).append(']');
        String words = WORDS.get(errno.name());
        if (words != null) {
            out.append(' ').append(words);
        }
        if (address != null) {
            out.append(": ").append(address);
        }
        return out.toString();
    }
}
