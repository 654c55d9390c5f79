package org.bsdsocket.tck.run;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session that can be told to start no more tests. */
final class LimitedSession implements Session {

    private final Session session;
    private volatile @Nullable String ended;

    LimitedSession(Session session) {
        this.session = session;
    }

    void end(String reason) {
        ended = reason;
    }

    @Override
    public List<Subject> subjects(Class<?> testClass) {
        return session.subjects(testClass);
    }

    @Override
    public Optional<String> leftOut(Subject subject, Method test) {
        return Optional.ofNullable(ended).or(() -> session.leftOut(subject, test));
    }

    @Override
    public Duration limit(Subject subject, Method test) {
        return session.limit(subject, test);
    }

    @Override
    public void tried(Attempt attempt) throws Throwable {
        session.tried(attempt);
    }
}
