package org.bsdsocket;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Layouts;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;
import org.jspecify.annotations.Nullable;

/**
 * A driver without a system: it notes each call and answers as it was told to, in order.
 *
 * <p>What it was not told it answers as a willing system would: new sockets open, polls find what they look for, the rest
 * returns nothing or zero.
 */
final class FakeDriver implements InvocationHandler, SocketProvider {

    /** Does what a system call does. */
    interface Answer {
        @Nullable
        Object to(Object[] args) throws Exception;
    }

    record FakeHandle(int fd) implements Handle {}

    static final FixedConstants CONSTANTS = constants();

    /** Kept from the console: tests forget sockets by the dozen, and only the one that is about it listens. */
    static final Logger LEAKS = Logger.getLogger("org.bsdsocket");

    static {
        LEAKS.setUseParentHandlers(false);
    }

    /** The calls so far, by the names of the methods. */
    final List<String> calls = new ArrayList<>();

    final Set<Capability> capabilities = EnumSet.allOf(Capability.class);
    private Layouts layouts = Layouts.NONE;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final SocketDriver driver = (SocketDriver)
            Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SocketDriver.class}, this);
    private final Resolver resolver =
            (Resolver) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Resolver.class}, this);
    private int nextFd = 3;

    /** The next call of that method will be answered so. */
    FakeDriver on(String method, Answer answer) {
        answers.computeIfAbsent(method, m -> new ArrayDeque<>()).add(answer);
        return this;
    }

    FakeDriver fail(String method, String symbol) {
        return on(method, args -> {
            throw failure(symbol, method);
        });
    }

    FakeDriver give(String method, Object result) {
        return on(method, args -> result);
    }

    FakeDriver with(Layouts known) {
        layouts = known;
        return this;
    }

    SocketModule module() {
        return SocketModule.over(this);
    }

    /** A new stream socket, its creation not among the calls. */
    Socket socket(Timeout timeout) throws OSException {
        Socket socket = module().socket();
        if (!timeout.equals(Timeout.BLOCKING)) {
            socket.settimeout(timeout);
        }
        calls.clear();
        return socket;
    }

    static ErrnoException failure(String symbol, String call) {
        return new ErrnoException(new Errno(CONSTANTS.number(symbol), symbol), call);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        Object[] args = arguments == null ? new Object[0] : arguments;
        String name = method.getName();
        if (name.equals("capabilities")) {
            return capabilities;
        }
        if (name.equals("layouts")) {
            return layouts;
        }
        if (name.equals("constants")) {
            return CONSTANTS;
        }
        synchronized (this) {
            calls.add(name);
        }
        Deque<Answer> told = answers.get(name);
        if (told != null && !told.isEmpty()) {
            return told.remove().to(args);
        }
        return switch (name) {
            case "socket", "dup" -> new FakeHandle(nextFd++);
            case "socketpair" -> new Handle[] {new FakeHandle(nextFd++), new FakeHandle(nextFd++)};
            case "accept" -> new SocketDriver.Accepted(new FakeHandle(nextFd++), null);
            case "adopt" -> new FakeHandle(((Long) args[0]).intValue());
            case "duplicate" -> (long) nextFd++;
            case "fileno", "detach" -> (long) ((FakeHandle) args[0]).fd();
            case "poll" -> args[1];
            case "getsockname" -> new Sockaddr.Inet(new byte[4], 0);
            default -> zero(method.getReturnType());
        };
    }

    private static @Nullable Object zero(Class<?> type) {
        return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : type == boolean.class ? false : null;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public int preference() {
        return 0;
    }

    @Override
    public Optional<String> unavailableBecause() {
        return Optional.empty();
    }

    @Override
    public SocketDriver driver() {
        return driver;
    }

    @Override
    public Resolver resolver() {
        return resolver;
    }

    private static FixedConstants constants() {
        Map<String, Long> values = new HashMap<>(FixedConstants.invented().values());
        long number = 2000;
        for (String name : List.of(
                "EACCES",
                "EADDRINUSE",
                "EAGAIN",
                "EALREADY",
                "EBADF",
                "ECONNABORTED",
                "ECONNREFUSED",
                "ECONNRESET",
                "EEXIST",
                "EINPROGRESS",
                "EINTR",
                "EINVAL",
                "EISCONN",
                "EISDIR",
                "ENOENT",
                "ENOTDIR",
                "ENOTSOCK",
                "EOPNOTSUPP",
                "EPERM",
                "EPIPE",
                "ESHUTDOWN",
                "ESRCH",
                "ETIMEDOUT",
                "AI_PASSIVE",
                "SO_DOMAIN",
                "SO_TYPE",
                "SO_ERROR",
                "SO_PROTOCOL",
                "SHUT_WR",
                "SOMAXCONN",
                "MSG_PEEK",
                "MSG_WAITALL",
                "SO_REUSEADDR",
                "AF_NETLINK",
                "SOCK_RAW")) {
            values.put(name, number++);
        }
        // Two names for a number, as Linux has them, and bits that can be told apart.
        values.put("AF_ROUTE", values.get("AF_NETLINK"));
        values.put("SOCK_NONBLOCK", 1L << 16);
        values.put("SOCK_CLOEXEC", 1L << 17);
        values.put("MSG_OOB", 1L << 18);
        return new FixedConstants(values);
    }
}
