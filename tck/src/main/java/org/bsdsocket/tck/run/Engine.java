package org.bsdsocket.tck.run;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs classes of tests in a session, side by side, on JUnit's launcher. */
final class Engine {

    private static final String PARALLEL = "junit.jupiter.execution.parallel.";

    private final int parallelism;
    private final Duration limit;

    /** @param limit how long the whole may take, give or take one test */
    Engine(int parallelism, Duration limit) {
        this.parallelism = parallelism;
        this.limit = limit;
    }

    /**
     * Runs them.
     *
     * @return what failed outside any test, by the name of the class of tests it belongs to
     */
    Map<String, Throwable> run(Session session, Collection<Class<?>> classes) throws InterruptedException {
        Outside outside = new Outside();
        LimitedSession limited = new LimitedSession(session);
        Thread thread = new Thread(() -> launch(limited, classes, outside), "tck run");
        thread.setDaemon(true);
        thread.start();
        thread.join(limit.toMillis());
        if (thread.isAlive()) {
            limited.end("the run's time limit of " + limit.toMinutes() + " min was reached");
            thread.join(Limits.TEST.multipliedBy(2).toMillis());
        }
        return outside.failures;
    }

    private void launch(Session session, Collection<Class<?>> classes, TestExecutionListener listener) {
        // What lies about on a stranger's class path must not change the run: neither listeners nor other engines.
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(classes.stream().map(DiscoverySelectors::selectClass).toList())
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .configurationParameter(PARALLEL + "enabled", "true")
                .configurationParameter(PARALLEL + "mode.default", "concurrent")
                .configurationParameter(PARALLEL + "mode.classes.default", "concurrent")
                .configurationParameter(PARALLEL + "config.strategy", "fixed")
                .configurationParameter(PARALLEL + "config.fixed.parallelism", Integer.toString(parallelism))
                .configurationParameter(PARALLEL + "config.fixed.max-pool-size", Integer.toString(parallelism))
                .build();
        try (LauncherSession launcher = LauncherFactory.openSession(config)) {
            Sessions.open(launcher, session);
            launcher.getLauncher().execute(request, listener);
        }
    }

    /** What fails before or after a test is the kit's failure, and would be lost with a container nobody looks at. */
    private static final class Outside implements TestExecutionListener {

        private final Map<String, Throwable> failures = new ConcurrentHashMap<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                Throwable thrown = result.getThrowable().orElseGet(() -> new IllegalStateException("no reason given"));
                failures.putIfAbsent(owner(test), thrown);
            }
        }

        private static String owner(TestIdentifier test) {
            return test.getSource()
                    .map(source -> {
                        if (source instanceof MethodSource method) {
                            return method.getClassName();
                        }
                        return source instanceof ClassSource type ? type.getClassName() : "";
                    })
                    .orElse("");
        }
    }
}
