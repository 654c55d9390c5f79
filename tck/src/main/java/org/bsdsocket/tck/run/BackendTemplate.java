package org.bsdsocket.tck.run;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a class of tests once for each subject of the session; where nobody opened a session, for each backend found. */
public final class BackendTemplate implements ClassTemplateInvocationContextProvider {

    /** Made by JUnit. */
    public BackendTemplate() {}

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public boolean mayReturnZeroClassTemplateInvocationContexts(ExtensionContext context) {
        return Sessions.opened(context);
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        Session session = Sessions.of(context);
        return session.subjects(context.getRequiredTestClass()).stream()
                .map(subject -> new Invocation(session, subject));
    }

    private record Invocation(Session session, Subject subject) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return subject.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new SubjectExtension(session, subject));
        }
    }
}
