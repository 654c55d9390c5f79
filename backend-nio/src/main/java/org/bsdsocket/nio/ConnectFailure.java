package org.bsdsocket.nio;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bsdsocket.spi.ErrnoException;

/** Why a connection attempt failed: what the class of the exception leaves open, the file of an AF_UNIX name tells. */
final class ConnectFailure {

    private ConnectFailure() {}

    static ErrnoException of(Context context, SocketAddress target, IOException e) {
        if (target instanceof UnixDomainSocketAddress file && !(e instanceof ConnectException)) {
            return context.errnos().named(ofFile(context, file.getPath(), e), "connect");
        }
        return context.errnos().of(e, "connect");
    }

    private static String ofFile(Context context, Path path, IOException e) {
        if (e instanceof BindException) {
            // The JDK's class for EACCES.
            return "EACCES";
        }
        if (Files.exists(path)) {
            // What is there and does not refuse has a full backlog, or is a socket of another type.
            return context.fullBacklog().looksLike(e) ? "EAGAIN" : "EPROTOTYPE";
        }
        Path folder = path.toAbsolutePath().getParent();
        return folder != null && Files.exists(folder) && !Files.isDirectory(folder) ? "ENOTDIR" : "ENOENT";
    }
}
