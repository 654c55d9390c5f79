package org.bsdsocket.tck.tests.life;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bsdsocket.Socket;
import org.bsdsocket.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the one warning of a socket that a test forgets on purpose out of the output. Those of other sockets, which a
 * collection may find as well, come through.
 */
final class ExpectedWarning implements AutoCloseable {

    /** The logger of the module; held here, since the JDK forgets what is set on one that nobody holds. */
    private final Logger logger = Logger.getLogger("org.bsdsocket");

    private final @Nullable Filter before = logger.getFilter();

    private ExpectedWarning(String of) {
        AtomicBoolean seen = new AtomicBoolean();
        logger.setFilter(entry -> !(isWarning(entry, of) && seen.compareAndSet(false, true))
                && (before == null || before.isLoggable(entry)));
    }

    /** Keeps that of a socket out until closed. The socket itself is not held. */
    static ExpectedWarning of(Socket forgotten) {
        return new ExpectedWarning(describe(forgotten));
    }

    private static String describe(Socket socket) {
        try {
            return "fd=" + socket.fileno() + ",";
        } catch (UnavailableException noNumbers) {
            return "unclosed socket family=" + socket.family();
        }
    }

    private static boolean isWarning(LogRecord entry, String of) {
        String text = entry.getMessage();
        return text != null && text.startsWith("unclosed socket") && text.contains(of);
    }

    @Override
    public void close() {
        logger.setFilter(before);
    }
}
