package org.bsdsocket.tck.results;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.bsdsocket.tck.catalogue.Catalogue;
import org.bsdsocket.tck.run.Candidate;
import org.bsdsocket.tck.run.Finding;
import org.bsdsocket.tck.run.Preconditions;
import org.bsdsocket.tck.run.Subject;
import org.bsdsocket.tck.run.Tests;
import org.jspecify.annotations.Nullable;

/**
 * Makes results of findings.
 *
 * @param filter the ids and prefixes that the run was limited to
 * @param arguments what the command that repeats the run needs besides backend, profile and filter
 */
public record Run(
        Catalogue catalogue, Tests tests, Preconditions machine, List<String> filter, List<String> arguments) {

    /** The results of a run over a backend. */
    public Results of(
            Subject subject,
            Profile profile,
            Collection<Assertion> assertions,
            SortedMap<AssertionId, Finding> findings,
            Instant started)
            throws IOException {
        Candidate candidate = subject.candidate();
        List<AssertionResult> results = new ArrayList<>();
        for (Assertion assertion : assertions) {
            Finding finding = findings.get(assertion.id());
            if (finding == null) {
                throw new IllegalStateException("nothing was found of " + assertion.id());
            }
            results.add(result(assertion, finding, candidate.name(), profile, subject));
        }
        String saboteur = subject.saboteur() == null ? null : subject.saboteur().id();
        Certification certification = Certification.of(profile, results, partial(filter, saboteur));
        return new Results(
                Results.SCHEMA,
                candidate.name(),
                profile.text(),
                true,
                null,
                filter,
                saboteur,
                command(candidate.name(), profile, saboteur, filter),
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                Duration.between(started, Instant.now()).toMillis() / 1e3,
                Artefact.of(Run.class),
                used(),
                Artefact.of(candidate.provider().getClass()),
                Place.here(),
                candidate.claims().stream().map(Enum::name).sorted().toList(),
                certification.groups(),
                certification.counts(),
                certification.refusal() == null ? "certified" : "not-certified",
                certification.refusal(),
                certification.refusal() == null ? ResultFiles.certificateName(candidate.name()) : null,
                results);
    }

    /** The results of a backend that does not work here. */
    public Results unavailable(String backend, String reason) throws IOException {
        return new Results(
                Results.SCHEMA,
                backend,
                Profile.FULL.text(),
                false,
                reason,
                filter,
                null,
                command(backend, Profile.FULL, null, filter),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                0,
                Artefact.of(Run.class),
                used(),
                null,
                Place.here(),
                List.of(),
                List.of(),
                Map.of(),
                "not-certified",
                "the backend does not work here: " + reason,
                null,
                List.of());
    }

    static @Nullable String partial(Results results) {
        return results.available() ? partial(results.filter(), results.saboteur()) : "the backend does not work here";
    }

    private static @Nullable String partial(List<String> filter, @Nullable String saboteur) {
        if (saboteur != null) {
            return "the backend was broken on purpose by " + saboteur;
        }
        return filter.isEmpty() ? null : "the run was limited to " + String.join(", ", filter);
    }

    private AssertionResult result(
            Assertion assertion, Finding finding, String backend, Profile profile, Subject subject) {
        List<AssertionResult.Lacking> lacking = assertion.needs().stream()
                .sorted()
                .flatMap(need -> machine.missing(need).stream()
                        .map(lack -> new AssertionResult.Lacking(need.name(), need.description(), lack.remedy())))
                .toList();
        String saboteur = subject.saboteur() == null ? null : subject.saboteur().id();
        return AssertionResult.of(
                assertion,
                finding,
                catalogue.anchor(assertion.id().anchor()).orElseThrow().section(),
                lacking,
                tests.testsOf(assertion.id()),
                command(backend, profile, saboteur, List.of(assertion.id().toString())));
    }

    private String command(String backend, Profile profile, @Nullable String saboteur, List<String> ids) {
        List<String> words = new ArrayList<>(List.of("bin/tck", "run", "-b", backend, "--profile", profile.text()));
        words.addAll(arguments);
        if (saboteur != null) {
            words.addAll(List.of("--saboteur", saboteur));
        }
        words.addAll(ids);
        return String.join(" ", words);
    }

    private Results.CatalogueUsed used() {
        return new Results.CatalogueUsed(
                catalogue.digest(),
                catalogue.anchors().size(),
                catalogue.assertions().size());
    }
}
