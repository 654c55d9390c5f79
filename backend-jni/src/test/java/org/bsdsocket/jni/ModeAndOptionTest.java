package org.bsdsocket.jni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bsdsocket.jni.Fixture.DRIVER;
import static org.bsdsocket.jni.Fixture.bytes;
import static org.bsdsocket.jni.Fixture.close;
import static org.bsdsocket.jni.Fixture.number;
import static org.bsdsocket.jni.Fixture.pair;
import static org.bsdsocket.jni.Fixture.tcp;
import static org.bsdsocket.spi.SocketDriver.READABLE;
import static org.bsdsocket.spi.SocketDriver.WRITABLE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class ModeAndOptionTest {

    // What a thread may have to wait for a processor.
    private static final long BUSY_NANOS = 10_000_000_000L;

    @Test
    void withoutBlockingThereIsNothingToWaitFor() throws Exception {
        Handle[] ends = pair("SOCK_STREAM");
        assertThat(DRIVER.isBlocking(ends[0])).isTrue();
        DRIVER.setBlocking(ends[0], false);
        assertThat(DRIVER.isBlocking(ends[0])).isFalse();
        assertThatThrownBy(() -> DRIVER.recv(ends[0], 1, 0))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.errno().name()).isEqualTo("EAGAIN"));
        close(ends);
    }

    @Test
    void descriptorsAreNotInheritableUnlessAskedFor() throws Exception {
        Handle[] ends = pair("SOCK_STREAM");
        assertThat(DRIVER.isInheritable(ends[0])).isFalse();
        DRIVER.setInheritable(ends[0], true);
        assertThat(DRIVER.isInheritable(ends[0])).isTrue();
        Handle copy = DRIVER.dup(ends[0]);
        assertThat(DRIVER.isInheritable(copy)).isFalse();
        close(copy, ends[0], ends[1]);
    }

    @Test
    void pollWaitsAsLongAsItWasToldAndNoShorter() throws Exception {
        Handle[] ends = pair("SOCK_STREAM");
        assertThat(DRIVER.poll(ends[0], READABLE | WRITABLE, -1)).isEqualTo(WRITABLE);
        long start = System.nanoTime();
        assertThat(DRIVER.poll(ends[0], READABLE, 5_500_000)).isZero();
        assertThat(System.nanoTime() - start).isBetween(5_500_000L, BUSY_NANOS);
        DRIVER.send(ends[1], ByteBuffer.wrap(bytes("x")), 0);
        assertThat(DRIVER.poll(ends[0], READABLE, 0)).isEqualTo(READABLE);
        close(ends[1]);
        assertThat(DRIVER.poll(ends[0], WRITABLE, 0)).isEqualTo(WRITABLE);
        close(ends[0]);
    }

    @Test
    void optionsAreIntegersOrBytes() throws Exception {
        Handle handle = tcp();
        int level = number("SOL_SOCKET");
        DRIVER.setsockopt(handle, level, number("SO_REUSEADDR"), 1);
        assertThat(DRIVER.getsockopt(handle, level, number("SO_REUSEADDR"))).isEqualTo(1);
        ByteBuffer linger =
                ByteBuffer.allocate(8).order(ByteOrder.nativeOrder()).putInt(1).putInt(7);
        DRIVER.setsockopt(handle, level, number("SO_LINGER"), linger.array());
        assertThat(DRIVER.getsockopt(handle, level, number("SO_LINGER"), 100)).isEqualTo(linger.array());
        assertThatThrownBy(() -> DRIVER.setsockoptNull(handle, level, number("SO_REUSEADDR"), 4))
                .isInstanceOf(ErrnoException.class)
                .hasMessage("setsockopt: EFAULT");
        close(handle);
    }

    @Test
    void aFileIsSentFromAnOffset(@TempDir Path directory) throws Exception {
        Path path = Files.write(directory.resolve("file"), bytes("0123456789"));
        Handle[] ends = pair("SOCK_STREAM");
        try (FileChannel file = FileChannel.open(path)) {
            assertThat(DRIVER.sendfile(ends[0], file, 3, 4)).isEqualTo(4);
            assertThat(DRIVER.recv(ends[1], 99, 0)).isEqualTo(bytes("3456"));
            assertThat(DRIVER.sendfile(ends[0], file, 10, 4)).isZero();
            assertThat(file.position()).isZero();
        }
        close(ends);
    }

    @Test
    void aFileThatIsClosedMeanwhileIsAnError(@TempDir Path directory) throws Exception {
        int more = 8 << 20; // than fits
        Path path = Files.write(directory.resolve("file"), new byte[more]);
        Handle[] ends = pair("SOCK_STREAM");
        FileChannel file = FileChannel.open(path);
        CompletableFuture<Long> sender = CompletableFuture.supplyAsync(() -> {
            try {
                return DRIVER.sendfile(ends[0], file, 0, more);
            } catch (ErrnoException e) {
                throw new CompletionException(e);
            }
        });
        assertThat(DRIVER.poll(ends[1], READABLE, -1)).isEqualTo(READABLE);
        file.close();
        for (int left = more; left > 0; ) {
            left -= DRIVER.recv(ends[1], left, 0).length;
        }
        assertThatThrownBy(sender::get).hasRootCauseMessage("sendfile: EBADF");
        close(ends);
    }

    @Test
    void handlesOfOthersAreRefused() {
        assertThatThrownBy(() -> DRIVER.listen(new Handle() {}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another driver");
    }
}
