package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every public method and constructor with a null where it declares none: refused by name, and nothing was done. */
class NullArgumentsTest {

    /** Well below what there was when this was written: that many are walked, or the walk has lost its way. */
    private static final int AT_LEAST = 200;

    private final List<String> faults = new ArrayList<>();
    private int tried;

    /** An argument that is a null or has one in it, and the name that the refusal has to give it. */
    private record Hole(@Nullable Object argument, String name) {}

    /** What a call could have touched. */
    private static final class World {

        final FakeDriver driver = new FakeDriver();
        final List<String> events = new ArrayList<>();
        final Socket socket;
        final Samples samples;

        World() throws OSException {
            SocketModule module = driver.module();
            socket = module.socket();
            module.addAuditHook((event, args) -> events.add(event));
            samples = new Samples(driver, module, socket);
            driver.calls.clear();
        }
    }

    @Test
    void nullsThatAreNotDeclaredAreRefusedByNameBeforeAnythingIsDone() throws Exception {
        for (Executable callable : PublicApi.callables()) {
            Parameter[] parameters = callable.getParameters();
            for (int i = 0; i < parameters.length; i++) {
                for (Hole hole : holes(parameters[i], new World().samples)) {
                    refuses(callable, i, hole);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(tried).isGreaterThan(AT_LEAST);
    }

    private static List<Hole> holes(Parameter parameter, Samples samples) {
        List<Hole> holes = new ArrayList<>();
        String name = parameter.getName();
        if (!parameter.getType().isPrimitive() && !isNullable(parameter.getAnnotatedType())) {
            holes.add(new Hole(null, name));
        }
        // What a backend hands over is not looked through: it comes from code of this project's own kind.
        boolean across = parameter
                .getDeclaringExecutable()
                .getDeclaringClass()
                .getPackageName()
                .endsWith(".spi");
        if (!across && parameter.getAnnotatedType() instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] elements = generic.getAnnotatedActualTypeArguments();
            if (parameter.getType() == List.class && !isNullable(elements[0])) {
                Object element = samples.of(elements[0].getType(), parameter.getDeclaringExecutable());
                holes.add(new Hole(Arrays.<@Nullable Object>asList(element, null), name + "[1]"));
            }
            if (parameter.getType() == Map.class) {
                holes.add(new Hole(Collections.singletonMap("key", null), name + "[key]"));
                holes.add(new Hole(Collections.singletonMap(null, 1L), name + "[null]"));
            }
        }
        return holes;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private void refuses(Executable callable, int index, Hole hole) throws Exception {
        tried++;
        World world = new World();
        Type[] types = callable.getGenericParameterTypes();
        @Nullable Object[] arguments = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            // Of Void there is nothing but null.
            boolean none = types[i] == Void.class;
            arguments[i] = i == index ? hole.argument() : none ? null : world.samples.of(types[i], callable);
        }
        String call = shown(callable) + " without " + hole.name();
        Throwable refusal = call(callable, world, arguments);
        if (refusal == null || !isByName(refusal, hole.name())) {
            faults.add(call + ": " + (refusal == null ? "nothing was thrown" : refusal));
        }
        if (!world.driver.calls.isEmpty() || !world.events.isEmpty()) {
            faults.add(call + ": had called " + world.driver.calls + " and told of " + world.events);
        }
        ByteBuffer buffer = (ByteBuffer) world.samples.of(ByteBuffer.class);
        if (buffer.position() != 0 || buffer.limit() != Samples.LENGTH) {
            faults.add(call + ": had changed the buffer to " + buffer);
        }
        // Once closed it is closed, and no half-made file holds it open.
        world.socket.close();
        if (!world.driver.calls.contains("close")) {
            faults.add(call + ": the socket cannot be closed any more");
        }
    }

    private static String shown(Executable callable) {
        String type = callable.getDeclaringClass().getSimpleName();
        String parameters = Arrays.stream(callable.getParameters())
                .map(Parameter::getName)
                .collect(Collectors.joining(", ", "(", ")"));
        return (callable instanceof Method ? type + "." + callable.getName() : "new " + type) + parameters;
    }

    /** Where an address of another kind gets a sentence, null gets it too. */
    private static boolean isByName(Throwable refusal, String name) {
        String message = Objects.requireNonNullElse(refusal.getMessage(), "");
        return refusal instanceof NullPointerException
                ? message.equals(name)
                : refusal instanceof IllegalArgumentException && message.contains(name) && message.endsWith("not null");
    }

    private static @Nullable Throwable call(Executable callable, World world, @Nullable Object[] arguments)
            throws ReflectiveOperationException {
        try {
            if (callable instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                boolean isStatic = Modifier.isStatic(callable.getModifiers());
                Object target = isStatic ? null : world.samples.of(callable.getDeclaringClass());
                ((Method) callable).invoke(target, arguments);
            }
            return null;
        } catch (InvocationTargetException e) {
            return e.getTargetException();
        }
    }
}
