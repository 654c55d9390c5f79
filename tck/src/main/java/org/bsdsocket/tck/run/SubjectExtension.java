package org.bsdsocket.tck.run;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Duration;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Alone;
import org.bsdsocket.tck.Durations;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.KitException;
import org.bsdsocket.tck.Peer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;

/** Gives tests their module and kit, runs each in a thread of its own with a time limit, and reports what came of it. */
final class SubjectExtension implements ExecutionCondition, ParameterResolver, InvocationInterceptor {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(SubjectExtension.class);

    private final Session session;
    private final Subject subject;

    SubjectExtension(Session session, Subject subject) {
        this.session = session;
        this.subject = subject;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getTestMethod()
                .flatMap(test -> session.leftOut(subject, test))
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled(null));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SocketModule.class || type == Kit.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Equipment equipment = equipment(context);
        return parameter.getParameter().getType() == Kit.class ? equipment.kit : equipment.socket;
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        attempt(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        attempt(invocation, context);
    }

    private void attempt(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        Kit kit = equipment(context).kit;
        long start = System.nanoTime();
        Duration limit = session.limit(subject, context.getRequiredTestMethod());
        Throwable thrown = run(invocation, kit, limit);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        try {
            kit.close();
        } catch (IOException e) {
            thrown = thrown != null ? thrown : new KitException("the test's directory could not be removed", e);
        }
        session.tried(new Attempt(subject, context.getRequiredTestMethod(), thrown, kit.observations(), took));
    }

    private @Nullable Throwable run(Invocation<Void> invocation, Kit kit, Duration limit) {
        Peer<?> test = kit.run(() -> {
            proceed(invocation);
            kit.settle();
        });
        try {
            test.thread().join(limit.toMillis());
            if (test.isDone()) {
                test.result();
                return null;
            }
            return hung(kit, limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new KitException("the run was interrupted", e);
        } catch (Throwable e) {
            return e;
        }
    }

    private static void proceed(InvocationInterceptor.Invocation<Void> invocation) throws Exception {
        try {
            invocation.proceed();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new KitException("a test threw what is neither exception nor error", e);
        }
    }

    // What hangs inside the module is the backend's fault; what hangs elsewhere is the kit's.
    private static Throwable hung(Kit kit, Duration limit) {
        String stacks = kit.stacks();
        String where = "still in " + kit.stuckIn() + " after " + Durations.text(limit);
        if (!kit.inModule()) {
            return new KitException("the test has not ended, " + where + "\n" + stacks);
        }
        AssertionFailedError hung = new AssertionFailedError(
                "the test has not ended, " + where + "\n" + stacks, "an end within " + Durations.text(limit), where);
        hung.setStackTrace(kit.stack());
        return hung;
    }

    private Equipment equipment(ExtensionContext context) {
        return context.getStore(SPACE).getOrComputeIfAbsent(Equipment.class, key -> equip(context), Equipment.class);
    }

    private Equipment equip(ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        boolean alone = isAlone(test) || isAlone(context.getRequiredTestClass());
        SocketModule socket = subject.module();
        return new Equipment(
                socket, new Kit(socket, subject::module, test.getName(), alone, subject.saboteur() != null));
    }

    private static boolean isAlone(AnnotatedElement element) {
        return element.isAnnotationPresent(Alone.class);
    }

    private static final class Equipment {
        final SocketModule socket;
        final Kit kit;

        Equipment(SocketModule socket, Kit kit) {
            this.socket = socket;
            this.kit = kit;
        }
    }
}
