package org.bsdsocket.tck.run;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;

/** Where a session waits for the tests that run in it: the store of JUnit's launcher. */
final class Sessions {

    private static final String SPACE = "org.bsdsocket.tck";

    private Sessions() {}

    static void open(LauncherSession launcher, Session session) {
        launcher.getStore().put(Namespace.create(SPACE), Session.class, session);
    }

    static boolean opened(ExtensionContext context) {
        return store(context, StoreScope.LAUNCHER_SESSION).get(Session.class) != null;
    }

    static Session of(ExtensionContext context) {
        Session session = store(context, StoreScope.LAUNCHER_SESSION).get(Session.class, Session.class);
        if (session != null) {
            return session;
        }
        return store(context, StoreScope.EXECUTION_REQUEST)
                .getOrComputeIfAbsent(Session.class, key -> StandaloneSession.open(), Session.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context, StoreScope scope) {
        return context.getStore(scope, ExtensionContext.Namespace.create(SPACE));
    }
}
