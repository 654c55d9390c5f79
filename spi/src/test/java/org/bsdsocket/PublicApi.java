package org.bsdsocket;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What this module's two packages offer to callers, found among its compiled classes. */
final class PublicApi {

    private PublicApi() {}

    /**
     * Constructors and methods that take something. Left out are interfaces that others implement, who answer for what they do
     * with a null, and what the compiler adds to enums and records.
     */
    static List<Executable> callables() throws IOException, URISyntaxException {
        CodeSource code = SocketModule.class.getProtectionDomain().getCodeSource();
        Path classes = Path.of(Objects.requireNonNull(code).getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("org/bsdsocket"))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .sorted()
                    .map(name -> load(name.replace(".class", "").replace('/', '.')))
                    .filter(type -> isPublic(type) && !isImplementedByOthers(type))
                    .flatMap(PublicApi::of)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("a class of this module is not there: " + name, e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    private static boolean isImplementedByOthers(Class<?> type) {
        return type.isInterface()
                && !type.isSealed()
                && (type == AuditHook.class || type.getPackageName().endsWith(".spi"));
    }

    private static Stream<Executable> of(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getConstructors()),
                        Arrays.stream(type.getDeclaredMethods()).filter(method -> !isGiven(method)))
                .filter(it -> Modifier.isPublic(it.getModifiers()) && it.getParameterCount() > 0)
                .sorted((one, other) -> one.toString().compareTo(other.toString()));
    }

    private static boolean isGiven(Method method) {
        boolean equals = method.getName().equals("equals");
        boolean valueOf =
                method.getDeclaringClass().isEnum() && method.getName().equals("valueOf");
        return method.isSynthetic() || equals || valueOf;
    }
}
