package org.bsdsocket.properties;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bsdsocket.Address;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.AddressInfoFlag;
import org.bsdsocket.Constants;
import org.bsdsocket.ControlMessage;
import org.bsdsocket.FileMode;
import org.bsdsocket.FileOptions;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.IntConstant;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.RawAddress;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketKind;
import org.bsdsocket.Timeout;
import org.bsdsocket.UnixAddress;
import org.jspecify.annotations.Nullable;

/** Arguments that nobody should pass, and some that are right, by the type of the parameter. */
final class Odd {

    private static final int HUGE = 1 << 30;

    private final Random random;
    private final Map<Type, List<@Nullable Object>> values = new HashMap<>();

    Odd(Random random, Path folder, List<Socket> sockets) throws IOException {
        this.random = random;
        numbers();
        texts();
        buffers();
        constants();
        addresses();
        put(Timeout.class, Timeout.NON_BLOCKING, Timeout.ofSeconds(0.01), Timeout.ofSeconds(1e9), null);
        put(FileMode.class, FileMode.RB, FileMode.WB, FileMode.R, FileMode.W, null);
        put(FileOptions.class, FileOptions.DEFAULT, null);
        put(FileChannel.class, channels(folder));
        List<@Nullable Object> targets = new ArrayList<>(sockets);
        targets.add(null);
        put(Socket.class, targets.toArray());
    }

    private void numbers() {
        put(int.class, -1, 0, 1, 7, 255, 4096, 1 << 16, HUGE, Integer.MAX_VALUE, Integer.MIN_VALUE);
        put(Integer.class, -1, 0, 1, HUGE, Integer.MAX_VALUE, Integer.MIN_VALUE, null);
        // No small ones: they are descriptors of the JVM.
        put(long.class, -1L, 1_000_000L, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE);
        put(Long.class, -1L, 0L, 1L, Long.MAX_VALUE, Long.MIN_VALUE, null);
        put(boolean.class, true, false);
        long[] many = new long[300];
        Arrays.fill(many, -1);
        put(long[].class, new long[0], new long[] {-1}, many, new long[] {Long.MAX_VALUE}, null);
    }

    private void texts() {
        put(String.class, "", "127.0.0.1", "::1", "80", "a\0b", "x".repeat(5000), "\ud800", null);
    }

    private void buffers() {
        put(byte[].class, new byte[0], new byte[1], new byte[4], new byte[16], new byte[100_000], null);
        put(
                ByteBuffer.class,
                ByteBuffer.allocate(0),
                ByteBuffer.allocate(16),
                ByteBuffer.allocateDirect(0),
                ByteBuffer.allocateDirect(16),
                ByteBuffer.allocateDirect(1 << 20),
                ByteBuffer.allocate(16).asReadOnlyBuffer(),
                ByteBuffer.allocate(16).position(16),
                null);
        List<@Nullable Object> buffers = list(ByteBuffer.class);
        buffers.add(List.of());
        buffers.add(List.of(ByteBuffer.allocate(3), ByteBuffer.allocateDirect(3)));
        buffers.add(Collections.nCopies(3000, ByteBuffer.allocate(1)));
        buffers.add(new ArrayList<>(Collections.nCopies(2, (ByteBuffer) null)));
        buffers.add(null);
        List<@Nullable Object> control = list(ControlMessage.class);
        control.add(List.of());
        control.add(List.of(new ControlMessage(1, 1, new byte[3])));
        control.add(List.of(new ControlMessage(-1, -1, new byte[4]), new ControlMessage(1, 1, new byte[4000])));
        control.add(Collections.nCopies(1024, new ControlMessage(1, 1, new byte[1 << 20])));
        control.add(new ArrayList<>(Collections.nCopies(2, (ControlMessage) null)));
        control.add(null);
    }

    private void constants() {
        put(
                AddressFamily.class,
                Constants.AF_INET,
                Constants.AF_UNIX,
                AddressFamily.of(-1),
                AddressFamily.of(12345),
                null);
        put(SocketKind.class, Constants.SOCK_STREAM, Constants.SOCK_DGRAM, SocketKind.of(-1), SocketKind.of(99), null);
        put(MsgFlag.class, MsgFlag.NONE, Constants.MSG_PEEK, MsgFlag.of(-1), MsgFlag.of(1 << 30), null);
        put(AddressInfoFlag.class, AddressInfoFlag.NONE, AddressInfoFlag.of(-1), null);
        put(
                IntConstant.class,
                Constants.SOL_SOCKET,
                Constants.SO_RCVBUF,
                Constants.SHUT_RDWR,
                IntConstant.of(-1),
                IntConstant.of(Integer.MAX_VALUE),
                null);
    }

    private void addresses() {
        put(HostPort.class, new HostPort("127.0.0.1", 0), new HostPort("127.0.0.1", 1), new HostPort("a\0b", 1), null);
        put(
                Address.class,
                new HostPort("127.0.0.1", 0),
                new HostPort("x".repeat(5000), 1),
                new HostPort6("::1", 1, 0, 0),
                UnixAddress.of(""),
                UnixAddress.of("/" + "x".repeat(5000)),
                new RawAddress(1, new byte[0]),
                new RawAddress(77, new byte[5000]),
                new RawAddress(1 << 16, new byte[14]),
                null);
    }

    private static @Nullable Object[] channels(Path folder) throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[100]);
        FileChannel closed = FileChannel.open(file);
        closed.close();
        return new @Nullable Object[] {
            FileChannel.open(file), FileChannel.open(file, StandardOpenOption.WRITE), closed, null
        };
    }

    private void put(Type type, @Nullable Object... all) {
        values.put(type, new ArrayList<>(Arrays.asList(all)));
    }

    private List<@Nullable Object> list(Class<?> element) {
        return values.computeIfAbsent(new ListOf(element), key -> new ArrayList<>());
    }

    /** The key of lists of one type. */
    private record ListOf(Class<?> element) implements Type {}

    /** Something for that parameter; null where nothing is known of its type. */
    @Nullable
    Object pick(Type type) {
        Type key = type;
        if (type instanceof ParameterizedType generic) {
            key = generic.getRawType() == List.class
                    ? new ListOf((Class<?>) generic.getActualTypeArguments()[0])
                    : generic.getRawType();
        }
        List<@Nullable Object> known = values.get(key);
        if (known == null) {
            return null;
        }
        Object value = known.get(random.nextInt(known.size()));
        return value instanceof ByteBuffer buffer ? buffer.duplicate() : value;
    }
}
