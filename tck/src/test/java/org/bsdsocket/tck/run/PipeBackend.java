package org.bsdsocket.tck.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ConstantTable;
import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;
import org.jspecify.annotations.Nullable;

/** A backend without a system: pairs of queues. It claims what it is told to claim, and refuses descriptors whatever it claims. */
public final class PipeBackend implements SocketProvider, InvocationHandler {

    private static final Table TABLE = new Table(Map.of(
            "AF_UNIX", 11L,
            "AF_INET", 12L,
            "AF_INET6", 13L,
            "SOCK_STREAM", 21L,
            "SOCK_DGRAM", 22L,
            "SOL_SOCKET", 31L,
            "EINTR", 41L,
            "EBADF", 42L));

    private final Set<Capability> claims;
    private final Supplier<Set<Capability>> offers;
    private final SocketDriver driver;
    private final Resolver resolver;

    /** One that claims pairs and nothing else that matters. */
    public PipeBackend() {
        this(Set::of);
    }

    /** The same, and what it offers. */
    PipeBackend(Supplier<Set<Capability>> offers) {
        this(EnumSet.of(Capability.MODULE, Capability.SOCKETPAIR, Capability.UNIX, Capability.TIMEOUTS), offers);
    }

    PipeBackend(Set<Capability> claims) {
        this(claims, Set::of);
    }

    private PipeBackend(Set<Capability> claims, Supplier<Set<Capability>> offers) {
        this.claims = Set.copyOf(claims);
        this.offers = offers;
        this.driver = proxy(SocketDriver.class);
        this.resolver = proxy(Resolver.class);
    }

    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        Object[] args = arguments == null ? new Object[0] : arguments;
        return switch (method.getName()) {
            case "capabilities" -> claims;
            case "constants" -> TABLE;
            case "socketpair" -> pair();
            case "send" -> send((End) args[0], (ByteBuffer) args[1]);
            case "recv" -> args[1] instanceof ByteBuffer ? refuse() : receive((End) args[0]);
            case "isBlocking" -> true;
            case "getsockname" -> new Sockaddr.Unix(new byte[0]);
            case "setBlocking", "close" -> null;
            default -> refuse();
        };
    }

    private static Handle[] pair() {
        BlockingQueue<byte[]> one = new LinkedBlockingQueue<>();
        BlockingQueue<byte[]> other = new LinkedBlockingQueue<>();
        return new Handle[] {new End(one, other), new End(other, one)};
    }

    private static int send(End end, ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        end.out.add(bytes);
        return bytes.length;
    }

    private static byte[] receive(End end) throws ErrnoException {
        try {
            return end.in.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ErrnoException(new Errno(TABLE.number("EINTR"), "EINTR"), "recv");
        }
    }

    private static Object refuse() {
        throw UnavailableException.by("pipe", Capability.DESCRIPTORS, "a descriptor is what no pipe has");
    }

    @Override
    public String name() {
        return "pipe";
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
    public Set<Capability> offers() {
        return offers.get();
    }

    @Override
    public SocketDriver driver() {
        return driver;
    }

    @Override
    public Resolver resolver() {
        return resolver;
    }

    private record End(BlockingQueue<byte[]> in, BlockingQueue<byte[]> out) implements Handle {}

    private record Table(Map<String, Long> values) implements ConstantTable {

        int number(String name) {
            return Math.toIntExact(value(name).orElseThrow());
        }

        @Override
        public OptionalLong value(String name) {
            Long value = values.get(name);
            return value == null ? OptionalLong.empty() : OptionalLong.of(value);
        }

        @Override
        public Set<String> names() {
            return values.keySet();
        }

        @Override
        public String platform() {
            return "nowhere";
        }
    }
}
