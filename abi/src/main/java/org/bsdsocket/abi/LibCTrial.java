package org.bsdsocket.abi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bsdsocket.abi.libc.LibC;
import org.jspecify.annotations.Nullable;

/**
 * Calls every method of a {@link LibC} with arguments that nobody should pass, for those who write one.
 *
 * <p>An implementation must bear them all: it refuses by a result, and throws nothing. One that does not may take the whole
 * JVM with it, so this belongs into a process of its own.
 */
public final class LibCTrial {

    /** What works on addresses or threads, which no C function can check, or on the process as a whole. */
    private static final Set<String> TRUSTING = Set.of(
            "freeaddrinfo", "ifFreenameindex", "strlen", "peek", "pthreadKill", "sigaction", "close", "sethostname");

    private static final int[] INTS = {0, 1, -1, 2, 7, 16, 128, 4096, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE};
    private static final long[] LONGS = {-1, 4711, Integer.MAX_VALUE, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE};

    private final Random random = new Random(42);
    private final Abi abi;
    private final LibC libc;
    private final FileChannel file;

    private LibCTrial(Abi abi, LibC libc, FileChannel file) {
        this.abi = abi;
        this.libc = libc;
        this.file = file;
    }

    /**
     * Does so, with the same arguments each time.
     *
     * @param file any that is open
     * @throws AssertionError if a method throws or takes what it must refuse
     */
    public static void run(Abi abi, LibC libc, FileChannel file) {
        LibCTrial trial = new LibCTrial(abi, libc, file);
        trial.addressesAreRefusedWhereTheyCanBe();
        try {
            trial.everything();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("its methods cannot be called", e);
        }
    }

    private void addressesAreRefusedWhereTheyCanBe() {
        libc.names().freeaddrinfo(0);
        libc.interfaces().ifFreenameindex(0);
        ByteBuffer small = ByteBuffer.allocateDirect(8);
        long here = libc.memory().addressOf(small);
        long[] refused = {
            libc.memory().strlen(0),
            libc.memory().peek(0, small, 1),
            libc.memory().peek(here, small, 9),
            libc.memory().peek(here, ByteBuffer.allocate(8), 1),
            libc.waiting().pthreadKill(0, 0),
            libc.waiting().sigaction(1000, null, null),
            libc.waiting().sigaction(1, small, null),
            libc.descriptors().close(-1),
            libc.descriptors().close(1L << 32),
            // Longer than any system takes, so that the machine keeps its name whoever runs this.
            libc.names().sethostname(new byte[4096]),
            libc.devices().ioctl(0, 0, ByteBuffer.allocateDirect(3))
        };
        for (long result : refused) {
            if (result >= 0) {
                throw new AssertionError("taken: " + List.of(result));
            }
        }
    }

    private void everything() throws ReflectiveOperationException {
        // A fresh descriptor makes the arguments go all the way to the kernel.
        long real = libc.sockets()
                .socket(abi.constant("AF_UNIX"), abi.constant("SOCK_DGRAM") | abi.optionalFlag("SOCK_NONBLOCK"), 0);
        libc.descriptors().setBlocking(real, false);
        for (Map.Entry<Method, Object> each : methods().entrySet()) {
            Method method = each.getKey();
            if (TRUSTING.contains(method.getName())) {
                continue;
            }
            for (int round = 0; round < 400; round++) {
                @Nullable Object[] arguments = new @Nullable Object[method.getParameterCount()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = argument(method, i, real);
                }
                try {
                    @Nullable Object result = method.invoke(each.getValue(), arguments);
                    boolean opened = method.getName().matches("socket|accept4|dupCloexec|epollCreate1");
                    if (opened && result instanceof Long fd && fd >= 0) {
                        libc.descriptors().close(fd);
                    }
                    if (method.getName().equals("ifNameindex") && result instanceof Long list && list > 0) {
                        libc.interfaces().ifFreenameindex(list);
                    }
                } catch (InvocationTargetException e) {
                    throw new AssertionError(method + " threw", e.getCause());
                }
            }
        }
    }

    /** What there is to call, and on what. */
    private Map<Method, Object> methods() throws ReflectiveOperationException {
        Map<Method, Object> methods = new LinkedHashMap<>();
        for (RecordComponent part : LibC.class.getRecordComponents()) {
            for (Method method : part.getType().getMethods()) {
                methods.put(method, part.getAccessor().invoke(libc));
            }
        }
        return methods;
    }

    private @Nullable Object argument(Method method, int index, long real) {
        Class<?> type = method.getParameterTypes()[index];
        if (type == int.class) {
            boolean timeout = index
                    == switch (method.getName()) {
                        case "poll" -> 2;
                        case "epollWait" -> 3;
                        default -> -1;
                    };
            return timeout ? 0 : INTS[random.nextInt(INTS.length)];
        }
        if (type == long.class) {
            return random.nextInt(3) == 0 ? real : LONGS[random.nextInt(LONGS.length)];
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == ByteBuffer.class) {
            return buffer();
        }
        if (type == long[].class) {
            return random.nextInt(4) == 0 ? null : new long[random.nextInt(4)];
        }
        if (type == byte[].class) {
            byte[] bytes = new byte[random.nextInt(3)]; // too short for a name that would be looked up
            return random.nextInt(4) == 0 ? null : bytes;
        }
        if (type == FileChannel.class) {
            return random.nextBoolean() ? file : null;
        }
        throw new AssertionError("no arguments for " + type);
    }

    private @Nullable ByteBuffer buffer() {
        int size = new int[] {0, 1, 4, 8, 56, 128, 200}[random.nextInt(7)];
        byte[] bytes = new byte[size];
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> ByteBuffer.wrap(bytes);
            case 2 -> ByteBuffer.allocateDirect(size);
            case 3 -> ByteBuffer.allocateDirect(size + 1).position(1).slice();
            default -> {
                random.nextBytes(bytes);
                yield ByteBuffer.allocateDirect(size).put(bytes).asReadOnlyBuffer();
            }
        };
    }
}
