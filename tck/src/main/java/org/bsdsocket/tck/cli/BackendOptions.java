package org.bsdsocket.tck.cli;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bsdsocket.tck.run.Candidate;
import org.bsdsocket.tck.run.Candidates;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The backends that a command works on. */
final class BackendOptions {

    @Option(
            names = {"-b", "--backend"},
            paramLabel = "NAME",
            description = "A backend to try; all that work here if left out.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--classpath",
            paramLabel = "JAR",
            description = "Look for backends in a jar or a directory of classes, too.")
    private List<Path> jars = new ArrayList<>();

    /** The wanted backends; a name that nothing has is bad usage. */
    Candidates find(CommandLine command) {
        Candidates found = Candidates.find(loader(command));
        for (String name : names) {
            if (!found.unavailable().containsKey(name)
                    && found.working().stream()
                            .noneMatch(candidate -> candidate.name().equals(name))) {
                throw new ParameterException(command, "no backend is called '" + name + "'; " + known(found));
            }
        }
        if (found.working().isEmpty() && found.unavailable().isEmpty()) {
            throw new ParameterException(
                    command, "no backend was found: put one on the class path or name its jar" + " with --classpath");
        }
        List<Candidate> working = found.working().stream()
                .filter(candidate -> names.isEmpty() || names.contains(candidate.name()))
                .toList();
        SortedMap<String, String> unavailable = new TreeMap<>(found.unavailable());
        unavailable.keySet().removeIf(name -> !names.isEmpty() && !names.contains(name));
        return new Candidates(working, unavailable);
    }

    /** Whether a backend was asked for by name, so that it is an error if it does not work. */
    boolean asksFor(String name) {
        return names.contains(name);
    }

    /** The jars that were named, as arguments of a command that repeats this one. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        jars.forEach(jar -> arguments.addAll(List.of("--classpath", jar.toString())));
        return arguments;
    }

    private ClassLoader loader(CommandLine command) {
        ClassLoader kit = BackendOptions.class.getClassLoader();
        if (jars.isEmpty()) {
            return kit;
        }
        URL[] urls = jars.stream().map(jar -> url(jar, command)).toArray(URL[]::new);
        // Never closed: a backend loads classes for as long as it is tried, and that is until the process ends.
        ClassLoader all = new URLClassLoader("backends", urls, kit);
        // Tests look for backends as programs do, and start processes that must find the same ones.
        Thread.currentThread().setContextClassLoader(all);
        return all;
    }

    private static URL url(Path jar, CommandLine command) {
        if (!Files.exists(jar)) {
            throw new ParameterException(command, "there is no " + jar);
        }
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new ParameterException(command, "not a jar: " + jar, e);
        }
    }

    private static String known(Candidates found) {
        List<String> known =
                new ArrayList<>(found.working().stream().map(Candidate::name).toList());
        known.addAll(found.unavailable().keySet());
        return known.isEmpty() ? "none was found" : "found: " + String.join(", ", known);
    }
}
