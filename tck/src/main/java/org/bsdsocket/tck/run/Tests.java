package org.bsdsocket.tck.run;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.bsdsocket.tck.catalogue.TestIndex;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The tests of the kit, and the assertions that they try. */
public final class Tests implements TestIndex {

    static final String PACKAGE = "org.bsdsocket.tck.tests";

    private final List<Class<?>> classes;
    private final SortedMap<AssertionId, List<Method>> byAssertion = new TreeMap<>();
    private final List<Method> silent = new ArrayList<>();

    /** Finds the tests of the kit. */
    public static Tests ofTheKit() {
        return new Tests(ReflectionSupport.findAllClassesInPackage(
                PACKAGE, type -> AnnotationSupport.isAnnotated(type, Compliance.class), name -> true));
    }

    /**
     * The tests of some classes.
     *
     * @throws IllegalArgumentException if a test names what is no id
     */
    public Tests(Collection<Class<?>> classes) {
        this.classes = classes.stream()
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
        for (Class<?> type : this.classes) {
            for (Method test : methods(type)) {
                List<AssertionId> ids = assertionsOf(test);
                if (ids.isEmpty()) {
                    silent.add(test);
                }
                ids.forEach(id ->
                        byAssertion.computeIfAbsent(id, i -> new ArrayList<>()).add(test));
            }
        }
    }

    /** The classes of tests, by name. */
    public List<Class<?>> classes() {
        return classes;
    }

    /** The tests that try no assertion at all: there should be none. */
    public List<Method> silent() {
        return List.copyOf(silent);
    }

    /** How many tests there are. */
    public int count() {
        return classes.stream().mapToInt(type -> methods(type).size()).sum();
    }

    /** The ids that tests name. */
    public Set<AssertionId> ids() {
        return Set.copyOf(byAssertion.keySet());
    }

    /** The tests that try an assertion. */
    public List<Method> of(AssertionId id) {
        return List.copyOf(byAssertion.getOrDefault(id, List.of()));
    }

    @Override
    public List<String> testsOf(AssertionId id) {
        return of(id).stream().map(Tests::name).toList();
    }

    /** The classes with a test of any of these assertions. */
    Set<Class<?>> classes(Collection<Assertion> assertions) {
        return assertions.stream()
                .flatMap(assertion -> of(assertion.id()).stream())
                .<Class<?>>map(Method::getDeclaringClass)
                .collect(Collectors.toSet());
    }

    /** The tests of a class. */
    static List<Method> methods(Class<?> type) {
        return AnnotationSupport.findAnnotatedMethods(type, Testable.class, HierarchyTraversalMode.TOP_DOWN);
    }

    /** The assertions that a test tries. */
    static List<AssertionId> assertionsOf(Method test) {
        return Optional.ofNullable(test.getAnnotation(Asserts.class)).stream()
                .flatMap(asserts -> Arrays.stream(asserts.value()))
                .map(id -> parse(id, test))
                .toList();
    }

    /** The capabilities that a test announces besides those of its assertions. */
    static Set<Capability> uses(Method test) {
        Set<Capability> uses = EnumSet.noneOf(Capability.class);
        Stream.<AnnotatedElement>of(test, test.getDeclaringClass())
                .map(element -> element.getAnnotation(Uses.class))
                .filter(annotation -> annotation != null)
                .forEach(annotation -> uses.addAll(Arrays.asList(annotation.value())));
        return uses;
    }

    static String name(Method test) {
        return test.getDeclaringClass().getSimpleName() + "." + test.getName();
    }

    private static AssertionId parse(String id, Method test) {
        try {
            return AssertionId.parse(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name(test) + ": " + e.getMessage(), e);
        }
    }
}
