package org.bsdsocket.tck.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bsdsocket.tck.catalogue.Need;

/** What this machine offers, and how to get the rest. Each need is looked at once. */
public final class Preconditions {

    private final Function<Need, Optional<Lack>> look;
    private final Map<Need, Optional<Lack>> seen = new EnumMap<>(Need.class);

    Preconditions(Function<Need, Optional<Lack>> look) {
        this.look = look;
    }

    /** Those of this machine. */
    public static Preconditions here() {
        return new Preconditions(Machine::missing);
    }

    /** Why a need is not met here and how to meet it; empty if it is met. */
    public synchronized Optional<Lack> missing(Need need) {
        return seen.computeIfAbsent(need, look);
    }
}
