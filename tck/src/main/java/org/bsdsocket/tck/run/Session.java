package org.bsdsocket.tck.run;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One run of the kit, as the tests in it see it. */
public interface Session {

    /** What a class of tests runs over, one after the other. */
    List<Subject> subjects(Class<?> testClass);

    /** Why a test is not run over a subject; empty if it is to run. */
    Optional<String> leftOut(Subject subject, Method test);

    /** How long a test may take over a subject. */
    Duration limit(Subject subject, Method test);

    /** Takes what came of a test. Throws what JUnit is to make of it: nothing, a failure, or an abortion with a reason. */
    void tried(Attempt attempt) throws Throwable;
}
