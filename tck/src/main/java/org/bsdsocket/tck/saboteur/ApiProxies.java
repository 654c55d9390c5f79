package org.bsdsocket.tck.saboteur;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.bsdsocket.Accepted;
import org.bsdsocket.AuditHook;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.jspecify.annotations.Nullable;

/** Puts proxies before a good module and every socket that comes out of it, and takes them off what goes in. */
final class ApiProxies {

    private final Map<String, Lie> lies;
    private final Map<String, Object> memory = new ConcurrentHashMap<>();
    // Weak, so that a socket that a test forgets can be collected, as it would be without us.
    private final Map<Object, Map<String, Object>> memories = Collections.synchronizedMap(new WeakHashMap<>());
    private final Map<Socket, WeakReference<Socket>> proxies = new WeakHashMap<>();
    private @Nullable SocketModule good;

    ApiProxies(Map<String, Lie> lies) {
        this.lies = lies;
    }

    SocketModule wrap(SocketModule module) {
        good = module;
        return proxy(SocketModule.class, module);
    }

    SocketModule good() {
        SocketModule module = good;
        if (module == null) {
            throw new IllegalStateException("no module is wrapped yet");
        }
        return module;
    }

    Map<String, Object> memory() {
        return memory;
    }

    Map<String, Object> memory(Object socket) {
        return memories.computeIfAbsent(socket, s -> new ConcurrentHashMap<>());
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Handler(target)));
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof Socket socket) {
            return socket(socket);
        }
        if (result instanceof Accepted accepted) {
            return new Accepted(socket(accepted.conn()), accepted.address());
        }
        if (result instanceof SocketPair pair) {
            return new SocketPair(socket(pair.first()), socket(pair.second()));
        }
        return result;
    }

    /** The one proxy of a socket: a test may ask whether two are the same. */
    private Socket socket(Socket socket) {
        if (isProxy(socket)) {
            return socket;
        }
        synchronized (proxies) {
            WeakReference<Socket> made = proxies.get(socket);
            Socket proxy = made == null ? null : made.get();
            if (proxy == null) {
                proxy = proxy(Socket.class, socket);
                proxies.put(socket, new WeakReference<>(proxy));
            }
            return proxy;
        }
    }

    private AuditHook hook(AuditHook hook) {
        return (event, args) -> {
            List<@Nullable Object> seen = new ArrayList<>(args);
            seen.replaceAll(this::wrapped);
            hook.event(event, Collections.unmodifiableList(seen));
        };
    }

    private static @Nullable Object unwrapped(@Nullable Object argument) {
        return argument != null && isProxy(argument)
                ? ((Handler) Proxy.getInvocationHandler(argument)).target
                : argument;
    }

    private static boolean isProxy(Object o) {
        return Proxy.isProxyClass(o.getClass()) && Proxy.getInvocationHandler(o) instanceof Handler;
    }

    private final class Handler implements InvocationHandler {

        private final Object target;

        Handler(Object target) {
            this.target = target;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            @Nullable Object[] args = arguments == null ? new Object[0] : arguments.clone();
            Arrays.setAll(args, i -> unwrapped(args[i]));
            Arrays.setAll(args, i -> args[i] instanceof AuditHook hook ? hook(hook) : args[i]);
            ApiCall call = new ApiCall(ApiProxies.this, proxy, target, method, args);
            Lie lie = ApiMethods.lie(lies, method);
            return wrapped(lie == null ? call.proceed() : lie.answer(call));
        }
    }
}
