package org.bsdsocket.tck.saboteur;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.jspecify.annotations.Nullable;

/** A call of the public API that a {@link Lie} answers. */
public final class ApiCall {

    private final ApiProxies proxies;
    private final Object proxy;
    private final Object target;
    private final Method method;
    private final @Nullable Object[] arguments;

    ApiCall(ApiProxies proxies, Object proxy, Object target, Method method, @Nullable Object[] arguments) {
        this.proxies = proxies;
        this.proxy = proxy;
        this.target = target;
        this.method = method;
        this.arguments = arguments;
    }

    /** The good socket that the method is called on. */
    public Socket socket() {
        return (Socket) target;
    }

    /** The good module: the one that the method is called on, or that made the socket. */
    public SocketModule module() {
        return proxies.good();
    }

    /** The method's name. */
    public String name() {
        return method.getName();
    }

    /** An argument, from 0; sockets among them are the good ones. Whether it may be null is known to whoever names its type. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <T extends @Nullable Object> T arg(int index) {
        return (T) arguments[index];
    }

    /** Does what the method should do. */
    public @Nullable Object proceed() throws Throwable {
        return proceed(arguments);
    }

    /** Does what the method should do, with other arguments. */
    public @Nullable Object proceed(@Nullable Object... others) throws Throwable {
        try {
            // A default method goes on through the proxy, so that other lies are told on its way.
            return method.isDefault()
                    ? InvocationHandler.invokeDefault(proxy, method, others)
                    : method.invoke(target, others);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What the saboteur remembers during one test, over all sockets: empty at first. */
    public Map<String, Object> memory() {
        return proxies.memory();
    }

    /** The same, of this socket alone. */
    public Map<String, Object> socketMemory() {
        return proxies.memory(target);
    }
}
