package org.bsdsocket;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketProvider;

/** An argument of every type that the module takes, which is valid wherever the type is. */
final class Samples {

    /** Octets and buffers have as many bytes. */
    static final int LENGTH = 16;

    private static final String HOST = "127.0.0.1";

    /** For those who want a text of their own kind. */
    private static final Map<Class<?>, String> TEXTS = Map.of(
            HypervAddress.class, "00000000-facb-11e6-bd58-64006a7986d3",
            Ipv6Mreq.class, "ff02::1");

    private final Map<Type, Object> known = new HashMap<>();

    Samples(FakeDriver driver, SocketModule module, Socket socket) {
        known.put(SocketProvider.class, driver);
        known.put(SocketModule.class, module);
        known.put(Socket.class, socket);
        known.put(Handle.class, new FakeDriver.FakeHandle(1));
        javaTypes();
        ourTypes();
    }

    private void javaTypes() {
        known.put(int.class, 1);
        known.put(long.class, 1L);
        known.put(boolean.class, true);
        known.put(Integer.class, 1);
        known.put(Long.class, 1L);
        known.put(byte[].class, new byte[LENGTH]);
        known.put(long[].class, new long[1]);
        known.put(ByteBuffer.class, ByteBuffer.allocate(LENGTH));
        known.put(Duration.class, Duration.ofSeconds(1));
        known.put(Path.class, Path.of("x"));
        known.put(Optional.class, Optional.empty());
        known.put(Class.class, MsgFlag.class);
        known.put(InputStream.class, InputStream.nullInputStream());
        known.put(OutputStream.class, OutputStream.nullOutputStream());
        known.put(BufferedReader.class, new BufferedReader(Reader.nullReader()));
        known.put(Writer.class, Writer.nullWriter());
    }

    private void ourTypes() {
        known.put(Address.class, new HostPort(HOST, 1));
        known.put(UnixAddress.class, UnixAddress.UNNAMED);
        known.put(AddressFamily.class, Constants.AF_INET);
        known.put(SocketKind.class, Constants.SOCK_STREAM);
        known.put(MsgFlag.class, MsgFlag.NONE);
        known.put(AddressInfoFlag.class, AddressInfoFlag.NONE);
        known.put(IntConstant.class, IntConstant.of(1));
        known.put(TextConstant.class, TextConstants.BDADDR_ANY);
        known.put(Timeout.class, Timeout.BLOCKING);
        known.put(FileMode.class, FileMode.RB);
        known.put(FileOptions.class, FileOptions.DEFAULT);
        known.put(Octets.class, Octets.of(new byte[LENGTH]));
        known.put(Capability.class, Capability.INET);
        known.put(Errno.class, new Errno(1, "EPERM"));
        known.put(ResolverException.Kind.class, ResolverException.Kind.GAI);
        known.put(Sockaddr.class, new Sockaddr.Inet(new byte[4], 1));
    }

    /** For a parameter of that callable. */
    Object of(Type type, Executable callable) {
        if (type == String.class) {
            return TEXTS.getOrDefault(callable.getDeclaringClass(), HOST);
        }
        if (!(type instanceof ParameterizedType generic)) {
            return of((Class<?>) type);
        }
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
            return List.of(of(arguments[0], callable));
        }
        if (generic.getRawType() == Map.class) {
            return Map.of(of(arguments[0], callable), of(arguments[1], callable));
        }
        return of((Class<?>) generic.getRawType());
    }

    Object of(Class<?> type) {
        Object sample = known.get(type);
        return sample == null ? made(type) : sample;
    }

    private Object made(Class<?> type) {
        Constructor<?> constructor = Arrays.stream(type.getConstructors())
                .min(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow(() -> new AssertionError("add a sample of " + type + " to " + Samples.class));
        try {
            return constructor.newInstance(Arrays.stream(constructor.getGenericParameterTypes())
                    .map(parameter -> of(parameter, constructor))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample can be made with " + constructor, e);
        }
    }
}
