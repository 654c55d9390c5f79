package org.bsdsocket.tck.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The platforms on which an assertion applies.
 *
 * <p>Written as {@code all}, {@code unix} (all but Windows), {@code bsd}, or the names of platforms in small letters.
 */
public record Availability(Set<Platform> platforms) {

    /** Every platform. */
    public static final Availability ALL = new Availability(EnumSet.allOf(Platform.class));

    private static final Map<String, Set<Platform>> NAMES = names();

    /** @throws IllegalArgumentException if there is no platform */
    public Availability {
        if (platforms.isEmpty()) {
            throw new IllegalArgumentException("an assertion that applies on no platform is none");
        }
        platforms = Set.copyOf(platforms);
    }

    /**
     * Returns the platforms that any of the names stands for.
     *
     * @throws IllegalArgumentException if there is no name, or one that stands for nothing
     */
    public static Availability of(Collection<String> names) {
        EnumSet<Platform> platforms = EnumSet.noneOf(Platform.class);
        for (String name : names) {
            Set<Platform> meant = NAMES.get(name);
            if (meant == null) {
                throw new IllegalArgumentException(
                        "no platform is called '" + name + "'; known are " + String.join(", ", NAMES.keySet()));
            }
            platforms.addAll(meant);
        }
        return new Availability(platforms);
    }

    /** Returns whether an assertion applies on a platform. */
    public boolean includes(Platform platform) {
        return platforms.contains(platform);
    }

    @Override
    public String toString() {
        for (Map.Entry<String, Set<Platform>> name : NAMES.entrySet()) {
            if (name.getValue().equals(platforms)) {
                return name.getKey();
            }
        }
        return platforms.stream().sorted().map(Availability::small).collect(joining(", "));
    }

    private static Map<String, Set<Platform>> names() {
        Map<String, Set<Platform>> names = new LinkedHashMap<>();
        names.put("all", EnumSet.allOf(Platform.class));
        names.put("unix", EnumSet.complementOf(EnumSet.of(Platform.WINDOWS)));
        names.put("bsd", EnumSet.of(Platform.FREEBSD, Platform.NETBSD, Platform.OPENBSD, Platform.DRAGONFLYBSD));
        for (Platform platform : Platform.values()) {
            names.put(small(platform), EnumSet.of(platform));
        }
        return names;
    }

    private static String small(Platform platform) {
        return platform.name().toLowerCase(Locale.ROOT);
    }
}
