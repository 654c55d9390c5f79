package org.bsdsocket.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bsdsocket.Constants;
import org.bsdsocket.SocketModule;

/**
 * Two flags of a descriptor, read from the kernel and not from the module under test.
 *
 * @param nonBlocking O_NONBLOCK
 * @param closeOnExec FD_CLOEXEC
 */
public record DescriptorFlags(boolean nonBlocking, boolean closeOnExec) {

    static DescriptorFlags of(long fd, SocketModule socket) {
        Path info = Path.of("/proc/self/fdinfo/" + fd);
        if (!Files.isDirectory(Path.of("/proc/self/fdinfo"))) {
            throw new UnmetException("the flags of a descriptor are read from /proc/self/fdinfo, which is not here");
        }
        try (var lines = Files.lines(info)) {
            long flags = lines.filter(line -> line.startsWith("flags:"))
                    .map(line ->
                            Long.parseLong(line.substring("flags:".length()).strip(), 8))
                    .findFirst()
                    .orElseThrow(() -> new KitException(info + " has no line 'flags:'"));
            // Where there is a /proc/self/fdinfo these are O_NONBLOCK and O_CLOEXEC.
            return new DescriptorFlags(
                    (flags & socket.valueOf(Constants.SOCK_NONBLOCK)) != 0,
                    (flags & socket.valueOf(Constants.SOCK_CLOEXEC)) != 0);
        } catch (IOException e) {
            throw new AssertionError("descriptor " + fd + " is not open", e);
        }
    }
}
