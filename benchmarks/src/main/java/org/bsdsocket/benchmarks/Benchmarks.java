package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code benchmarks/run}. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the backends and their rivals in turn, prints how many times as much time as each rival a backend takes",
            "(the median of all rounds, the least and the greatest), and the bytes that one operation allocates.",
            "Status 1 if --check finds a promise broken."
        })
final class Benchmarks implements Callable<Integer> {

    @Option(names = "--scenario", split = ",", description = "Only these; see --list.")
    private List<String> scenarios = new ArrayList<>();

    @Option(names = "--backend", split = ",", description = "Only these of ours; otherwise all that work here.")
    private List<String> backends = new ArrayList<>();

    @Option(names = "--rival", split = ",", description = "Only these of c, cpython, jdk and junixsocket.")
    private List<String> rivals = new ArrayList<>();

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How often everybody's turn comes (${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--millis", defaultValue = "500", description = "How long a turn is (${DEFAULT-VALUE}).")
    private int millis = 500;

    @Option(
            names = "--warm-up",
            defaultValue = "2000",
            description = "How many milliseconds a JVM has before its turn (${DEFAULT-VALUE}).")
    private int warmUp = 2000;

    @Option(
            names = "--json",
            defaultValue = "${sys:org.bsdsocket.benchmarks:-.}/target/benchmarks.json",
            description = "Where the results go for programs (${DEFAULT-VALUE}).")
    private Path json = Path.of("");

    @Option(
            names = "--check",
            description = "Hold the results against the promises, and measure only what they speak of.")
    private boolean check;

    @Option(
            names = "--promises",
            defaultValue = "${sys:org.bsdsocket.benchmarks:-.}/promises.yaml",
            description = "The file of promises (${DEFAULT-VALUE}).")
    private Path promises = Path.of("");

    @Option(
            names = "--sources",
            defaultValue = "${sys:org.bsdsocket.benchmarks:-.}/src/main",
            hidden = true,
            description = "Where the programs in C and Python are.")
    private Path sources = Path.of("");

    @Option(names = "--list", description = "Print the names of the scenarios.")
    private boolean list;

    private Benchmarks() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmarks()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (list) {
            Arrays.stream(Scenario.values()).forEach(System.out::println);
            return 0;
        }
        List<Promise> given = Promise.read(promises);
        List<String> ours = backends.isEmpty() ? Contenders.ours() : backends;
        List<Competitor> competitors = new ArrayList<>();
        ours.forEach(name -> competitors.add(harness(name)));
        competitors.addAll(rivals(given));

        Results results =
                new Rounds(competitors, rounds, Duration.ofMillis(millis)).run(chosen(given), System.err::println);
        for (Time time : Time.values()) {
            new Table(time, results, ours).lines().forEach(System.out::println);
            System.out.println();
        }
        List<Promise.Verdict> verdicts = new ArrayList<>();
        given.forEach(promise -> promise.judge(results).ifPresent(verdicts::add));
        Json.write(Json.of(results, verdicts), json);
        return check ? judge(verdicts) : 0;
    }

    private List<Competitor> rivals(List<Promise> given) throws IOException, InterruptedException {
        List<Competitor> all = new ArrayList<>(
                Programs.find(sources, json.toAbsolutePath().resolveSibling("programs"), System.err::println));
        all.add(harness(Contenders.JDK));
        all.add(harness(Contenders.JUNIXSOCKET));
        List<String> chosen = check && rivals.isEmpty()
                ? given.stream().flatMap(promise -> promise.rival().stream()).toList()
                : rivals;
        all.removeIf(rival -> !chosen.isEmpty() && !chosen.contains(rival.name()));
        return all;
    }

    private Competitor harness(String name) {
        return new Harness(name, 1, Duration.ofMillis(warmUp));
    }

    private List<Scenario> chosen(List<Promise> given) {
        List<Scenario> chosen = scenarios.stream().map(Promise::scenario).toList();
        return Scenario.possible().stream()
                .filter(scenario -> chosen.isEmpty() || chosen.contains(scenario))
                .filter(scenario -> !check || given.stream().anyMatch(promise -> promise.scenario() == scenario))
                .toList();
    }

    private static int judge(List<Promise.Verdict> verdicts) {
        int broken = 0;
        for (Promise.Verdict verdict : verdicts) {
            broken += verdict.kept() ? 0 : 1;
            System.out.println((verdict.kept() ? "kept    " : "BROKEN  ") + verdict.promise() + ", measured "
                    + Table.number(verdict.measured()));
        }
        if (verdicts.isEmpty()) {
            System.out.println("no promise speaks of what was measured");
            return 1;
        }
        System.out.println(broken == 0 ? "all promises kept" : broken + " of " + verdicts.size() + " promises broken");
        return broken == 0 ? 0 : 1;
    }
}
