package org.bsdsocket.properties;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bsdsocket.Accepted;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Calls every public method of the module and of sockets in all states with odd arguments, in a JVM that it may bring down.
 *
 * <p>Arguments: the backend, a seed, how often for each method, a folder. A line {@code FAIL} for each call that ends in another
 * way than by a result or by an exception with a message, which for a null is the name of the parameter; the line {@code DONE}
 * at the end, without which it has crashed.
 */
final class ArgumentFuzz {

    private static final long LIMIT_SECONDS = 20;

    /** Not called: what it takes is the machine's own name. */
    private static final Set<String> LEFT_OUT = Set.of("sethostname", "over", "load", "backends", "addAuditHook");

    private final SocketModule module;
    private final Random random;
    private final int rounds;
    private final Path folder;
    private volatile String current = "";
    private volatile long begin = System.nanoTime();
    private int calls;

    private ArgumentFuzz(SocketModule module, long seed, int rounds, Path folder) {
        this.module = module;
        this.random = new Random(seed);
        this.rounds = rounds;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        ArgumentFuzz fuzz = new ArgumentFuzz(
                SocketModule.load(args[0]), Long.parseLong(args[1]), Integer.parseInt(args[2]), Path.of(args[3]));
        fuzz.watch();
        fuzz.run();
        System.out.println("DONE " + fuzz.calls);
        System.exit(0); // Whatever threads a call may have left.
    }

    private void watch() {
        Thread caller = Thread.currentThread();
        Thread watch = new Thread(() -> {
            while (true) {
                try {
                    TimeUnit.MILLISECONDS.sleep(200);
                } catch (InterruptedException e) {
                    return;
                }
                if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
                    System.out.println("FAIL hangs: " + current + " at " + Arrays.toString(caller.getStackTrace()));
                    Runtime.getRuntime().halt(3);
                }
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    private void run() throws Exception {
        for (int round = 0; round < rounds; round++) {
            List<Socket> sockets = sockets();
            Odd odd = new Odd(random, Files.createTempDirectory(folder, "odd"), sockets);
            for (Method method : methods(SocketModule.class)) {
                call(module, method, odd);
                module.setdefaulttimeout(Timeout.BLOCKING);
            }
            for (Method method : methods(Socket.class)) {
                Socket target = sockets.get(random.nextInt(sockets.size()));
                call(target, method, odd);
                keepFromBlocking(target);
            }
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(m -> !Modifier.isStatic(m.getModifiers()) && !LEFT_OUT.contains(m.getName()))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    /** In every state and of some kinds, none of which waits for anything. */
    private List<Socket> sockets() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        sockets.add(module.socket(Constants.AF_INET, Constants.SOCK_STREAM));
        sockets.add(module.socket(Constants.AF_INET, Constants.SOCK_DGRAM));
        sockets.add(module.socket(Constants.AF_UNIX, Constants.SOCK_STREAM));
        sockets.add(module.createServer(new HostPort("127.0.0.1", 0)));
        SocketPair pair = module.socketpair();
        sockets.add(pair.first());
        sockets.add(pair.second());
        pair.second().send(new byte[] {1, 2, 3});
        Socket closed = module.socket(Constants.AF_INET, Constants.SOCK_STREAM);
        closed.close();
        sockets.add(closed);
        for (Socket socket : sockets) {
            keepFromBlocking(socket);
        }
        return sockets;
    }

    private static void keepFromBlocking(Socket socket) {
        try {
            socket.settimeout(Timeout.NON_BLOCKING);
        } catch (IOException e) {
            // It is closed, and blocks no more.
            return;
        }
    }

    private void call(Object target, Method method, Odd odd) {
        Object[] args =
                Arrays.stream(method.getGenericParameterTypes()).map(odd::pick).toArray();
        current = method.getName() + Arrays.toString(shown(args)) + " on " + target;
        begin = System.nanoTime();
        calls++;
        try {
            close(method.invoke(target, args));
        } catch (InvocationTargetException e) {
            judge(e.getTargetException(), method, args);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
        begin = System.nanoTime();
    }

    private void judge(Throwable failure, Method method, @Nullable Object[] args) {
        boolean expected = failure instanceof IOException
                || failure instanceof IllegalArgumentException
                || (failure instanceof NullPointerException && isByName(failure.getMessage(), method, args))
                || failure instanceof UnsupportedOperationException
                || failure.getClass().getPackageName().equals("org.bsdsocket");
        String message = failure.getMessage();
        if (!expected || message == null || message.isBlank()) {
            StackTraceElement[] stack = failure.getStackTrace();
            System.out.println("FAIL " + current + ": " + failure
                    + Arrays.toString(Arrays.copyOf(stack, Math.min(4, stack.length))));
        }
    }

    /** Whether it says the name of an argument that is null or has a null in it, as {@code buffers[1]}. */
    private static boolean isByName(@Nullable String message, Method method, @Nullable Object[] args) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            String name = parameters[i].getName();
            if (args[i] == null && name.equals(message)) {
                return true;
            }
            if (args[i] instanceof List<?> list && message != null && message.matches(name + "\\[\\d+]")) {
                return list.get(Integer.parseInt(message.substring(name.length() + 1, message.length() - 1))) == null;
            }
        }
        return false;
    }

    private static @Nullable String[] shown(@Nullable Object[] args) {
        return Arrays.stream(args).map(ArgumentFuzz::shown).toArray(String[]::new);
    }

    private static String shown(@Nullable Object argument) {
        if (argument instanceof List<?> list) {
            return "a list of " + list.size(); // Its elements may be huge.
        }
        String text = argument instanceof byte[] bytes ? "byte[" + bytes.length + "]" : String.valueOf(argument);
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }

    private static void close(@Nullable Object result) {
        try {
            if (result instanceof Accepted accepted) {
                accepted.conn().close();
            } else if (result instanceof SocketPair pair) {
                pair.first().close();
                pair.second().close();
            } else if (result instanceof Closeable closeable) {
                closeable.close();
            }
        } catch (IOException e) {
            // That is no part of the call.
            return;
        }
    }
}
