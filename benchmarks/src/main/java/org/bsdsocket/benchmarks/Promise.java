package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What somebody may rely on, as {@code promises.yaml} says it.
 *
 * @param scenario what is done
 * @param backend who does it
 * @param measure what is looked at
 * @param limit the most that it may be
 * @param tolerance what a noisy machine may add before the promise counts as broken, as a part of the limit
 */
record Promise(Scenario scenario, String backend, Measure measure, double limit, double tolerance) {

    private static final String PROCESSOR = "processor-time-at-most";
    private static final String ELAPSED = "elapsed-time-at-most";
    private static final String BYTES = "bytes-at-most";

    /** A number that is to be small. */
    sealed interface Measure {}

    /** How many times as much of that time as the rival. */
    record TimeOf(Time time, String rival) implements Measure {}

    /** Bytes on the heap for one operation. */
    record Allocated() implements Measure {}

    static List<Promise> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            List<Promise> promises = new ArrayList<>();
            for (Object entry : list(root, file + " as a whole")) {
                promises.addAll(of(map(entry, file)));
            }
            return promises;
        }
    }

    private static List<Promise> of(Map<?, ?> entry) {
        String rival = (String) entry.get("rival");
        List<String> limits =
                Stream.of(PROCESSOR, ELAPSED, BYTES).filter(entry::containsKey).toList();
        if (limits.size() != 1 || limits.contains(BYTES) == (rival != null)) {
            throw new IllegalArgumentException("a promise has " + BYTES + ", or rival and one of " + PROCESSOR + " and "
                    + ELAPSED + "; this is " + entry);
        }
        Measure measure = rival == null
                ? new Allocated()
                : new TimeOf(limits.contains(PROCESSOR) ? Time.PROCESSOR : Time.ELAPSED, rival);
        double limit = number(entry, limits.get(0));
        double tolerance = number(entry, "tolerance");
        List<Promise> promises = new ArrayList<>();
        for (Object scenario : list(entry.get("scenarios"), "scenarios")) {
            for (Object backend : list(entry.get("backends"), "backends")) {
                promises.add(new Promise(scenario((String) scenario), (String) backend, measure, limit, tolerance));
            }
        }
        return promises;
    }

    static Scenario scenario(String id) {
        return Arrays.stream(Scenario.values())
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no scenario " + id + "; expected one of " + Arrays.toString(Scenario.values())));
    }

    /** Whose time is compared with, if anybody's. */
    Optional<String> rival() {
        return measure instanceof TimeOf timed ? Optional.of(timed.rival()) : Optional.empty();
    }

    /** What the results say of it; empty if they say nothing. */
    Optional<Verdict> judge(Results results) {
        double most = limit * (1 + tolerance);
        if (measure instanceof TimeOf timed) {
            return results.ratio(timed.time(), scenario, backend, timed.rival())
                    .map(ratio -> new Verdict(this, ratio.median(), ratio.median() <= most));
        }
        return results.bytes(scenario, backend).stream()
                .mapToObj(bytes -> new Verdict(this, bytes, bytes <= most))
                .findFirst();
    }

    /** @param kept within the tolerance */
    record Verdict(Promise promise, double measured, boolean kept) {}

    @Override
    public String toString() {
        String what = measure instanceof TimeOf timed ? "times the " + timed.time() + " of " + timed.rival() : "bytes";
        return "%s in %s: at most %s %s".formatted(backend, scenario, Table.number(limit), what);
    }

    private static List<?> list(@Nullable Object value, String what) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw new IllegalArgumentException(what + " is " + value + "; expected a list");
    }

    private static Map<?, ?> map(@Nullable Object value, Path file) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("a promise in " + file + " is " + value + "; expected keys and values");
    }

    private static double number(Map<?, ?> entry, String key) {
        if (entry.get(key) instanceof Number number && number.doubleValue() >= 0) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(key + " is " + entry.get(key) + "; expected a number from 0 on");
    }
}
