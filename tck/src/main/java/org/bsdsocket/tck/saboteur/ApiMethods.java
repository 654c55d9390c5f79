package org.bsdsocket.tck.saboteur;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.jspecify.annotations.Nullable;

/** Which methods a name stands for. */
final class ApiMethods {

    private ApiMethods() {}

    static void check(String name) {
        if (methods().noneMatch(method -> names(method).contains(name))) {
            throw new IllegalArgumentException("neither SocketModule nor Socket has a method '" + name
                    + "'; expected a Java name such as gettimeout, recvInto/3 or Socket.close");
        }
    }

    /** The lie that is told in place of a method, the most precise name first. */
    static @Nullable Lie lie(Map<String, Lie> lies, Method method) {
        return names(method).stream()
                .map(lies::get)
                .filter(lie -> lie != null)
                .findFirst()
                .orElse(null);
    }

    // A plain name leaves out the overloads that only pass on to another: the lie waits there, and would be told twice.
    private static List<String> names(Method method) {
        String type = method.getDeclaringClass().getSimpleName() + ".";
        String exact = method.getName() + "/" + method.getParameterCount();
        return passesOn(method)
                ? List.of(type + exact, exact)
                : List.of(type + exact, exact, type + method.getName(), method.getName());
    }

    private static boolean passesOn(Method method) {
        return method.isDefault()
                && Arrays.stream(method.getDeclaringClass().getMethods())
                        .anyMatch(other -> other.getName().equals(method.getName()) && !other.isDefault());
    }

    private static Stream<Method> methods() {
        return Stream.of(SocketModule.class, Socket.class).flatMap(type -> Arrays.stream(type.getMethods()));
    }
}
