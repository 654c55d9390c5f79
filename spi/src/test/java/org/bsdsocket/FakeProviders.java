package org.bsdsocket;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;

/** Providers of all sorts, for a class loader of their own: see {@link BackendsTest}. */
public final class FakeProviders {

    private FakeProviders() {}

    /** One that is as it should be, but has nothing behind it. */
    public abstract static class Plain implements SocketProvider {

        private final String name;
        private final int preference;

        protected Plain(String name, int preference) {
            this.name = name;
            this.preference = preference;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int preference() {
            return preference;
        }

        @Override
        public Optional<String> unavailableBecause() {
            return Optional.empty();
        }

        @Override
        public Set<Capability> offers() {
            return Set.of(Capability.INET, Capability.DESCRIPTORS);
        }

        @Override
        public SocketDriver driver() {
            return new FakeDriver().driver();
        }

        @Override
        public Resolver resolver() {
            return new FakeDriver().resolver();
        }
    }

    /** Works. */
    public static final class Good extends Plain {
        public Good() {
            super("good", 10);
        }
    }

    /** Works, and better, but loads a library when it is asked: nobody asks for no reason. */
    public static final class Shy extends Plain {
        public Shy() {
            super("shy", 5);
        }

        @Override
        public Optional<String> unavailableBecause() {
            throw new IllegalStateException("asked");
        }
    }

    /** Looks for a service of its own when it is asked, and finds a broken one. */
    public static final class Searching extends Plain {
        public Searching() {
            super("searching", 70);
        }

        @Override
        public Optional<String> unavailableBecause() {
            throw new ServiceConfigurationError("nothing behind the name");
        }
    }

    /** Does not know what it could do. */
    public static final class Vague extends Plain {
        public Vague() {
            super("vague", 50);
        }

        @Override
        @SuppressWarnings("NullAway")
        public Set<Capability> offers() {
            return null;
        }
    }

    /** Breaks when it is asked what it could do. */
    public static final class Touchy extends Plain {
        public Touchy() {
            super("touchy", 60);
        }

        @Override
        public Set<Capability> offers() {
            throw new AssertionError("mind your own business");
        }
    }

    /** Says that it does not work. */
    public static final class Unavailable extends Plain {
        public Unavailable() {
            super("unavailable", 90);
        }

        @Override
        public Optional<String> unavailableBecause() {
            return Optional.of("it is Sunday; try tomorrow.");
        }
    }

    /** Says that it works, and does not. */
    public static final class Liar extends Plain {
        public Liar() {
            super("liar", 80);
        }

        @Override
        public SocketDriver driver() {
            throw new UnsatisfiedLinkError("no such library");
        }
    }

    /** Does not come into being. */
    public static final class Unborn extends Plain {
        public Unborn() {
            super("unborn", 99);
            throw new IllegalStateException("no room");
        }
    }

    /** Fails where its class is initialised. */
    public static final class Uninitialised extends Plain {

        static final int NUMBER = Integer.parseInt("none");

        public Uninitialised() {
            super("uninitialised", NUMBER);
        }
    }

    /** Is turned into one for a JDK that does not exist yet. */
    public static final class Newer extends Plain {
        public Newer() {
            super("newer", 100);
        }
    }
}
