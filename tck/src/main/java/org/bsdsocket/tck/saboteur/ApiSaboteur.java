package org.bsdsocket.tck.saboteur;

import java.util.Map;
import java.util.TreeMap;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.SocketProvider;

/**
 * Lies at the public API: each call of the module and of its sockets passes by, and the named ones are answered by a lie.
 *
 * <p>Several methods share a name. A lie told {@code on("recv")} is told wherever a call of recv ends up, which is the one
 * overload that is not a default method (or, where all are, each of them); told {@code on("recv/1")}, by that overload with
 * one parameter. A lie {@code on("Socket.close")} or {@code on("SocketModule.close")} is told by that type alone.
 */
public final class ApiSaboteur extends Saboteur {

    private final Map<String, Lie> lies;

    ApiSaboteur(String id, String description) {
        this(id, description, Map.of());
    }

    private ApiSaboteur(String id, String description, Map<String, Lie> lies) {
        super(id, description);
        this.lies = lies;
    }

    /**
     * Returns this saboteur with one more lie.
     *
     * @param method the Java name, as {@code gettimeout}, {@code recvInto/3}, {@code SocketModule.close}
     * @throws IllegalArgumentException if no method is called that
     */
    public ApiSaboteur on(String method, Lie lie) {
        ApiMethods.check(method);
        Map<String, Lie> more = new TreeMap<>(lies);
        if (more.put(method, lie) != null) {
            throw new IllegalArgumentException(id() + " lies twice on " + method);
        }
        return new ApiSaboteur(id(), description(), more);
    }

    @Override
    public SocketModule module(SocketProvider good) {
        return new ApiProxies(lies).wrap(SocketModule.over(good));
    }
}
