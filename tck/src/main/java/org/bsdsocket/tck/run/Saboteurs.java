package org.bsdsocket.tck.run;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.junit.platform.commons.support.ReflectionSupport;

/** The saboteurs by name. */
public final class Saboteurs {

    private final SortedMap<String, Saboteur> byId = new TreeMap<>();

    /** @throws IllegalArgumentException if two have the same name */
    public Saboteurs(Collection<? extends SaboteurSource> sources) {
        for (SaboteurSource source : sources) {
            for (Saboteur saboteur : source.saboteurs()) {
                if (byId.put(saboteur.id(), saboteur) != null) {
                    throw new IllegalArgumentException("two saboteurs are called " + saboteur.id() + "; one is of "
                            + source.getClass().getSimpleName());
                }
            }
        }
    }

    /** Finds those of the kit. */
    public static Saboteurs ofTheKit() {
        return new Saboteurs(ReflectionSupport.findAllClassesInPackage(
                        Tests.PACKAGE,
                        type -> SaboteurSource.class.isAssignableFrom(type) && !type.isInterface(),
                        name -> true)
                .stream()
                .map(type -> (SaboteurSource) ReflectionSupport.newInstance(type))
                .toList());
    }

    /** The one of that name. */
    public Optional<Saboteur> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All of them, by name. */
    public List<Saboteur> all() {
        return List.copyOf(byId.values());
    }
}
