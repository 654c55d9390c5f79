package org.bsdsocket.tck.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.bsdsocket.spi.SocketProvider;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.bsdsocket.tck.catalogue.Catalogue;
import org.bsdsocket.tck.catalogue.Need;
import org.bsdsocket.tck.catalogue.Platform;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.jspecify.annotations.Nullable;

/** A small catalogue for {@link SampleChecks}, and a machine on which everything but VCAN is there. */
public final class Sample {

    static final Duration SHORT = Duration.ofMillis(400);

    static final Catalogue CATALOGUE = Catalogue.of(Map.of("pipe.yaml", """
            anchor: pipe
            group: SOCKETPAIR
            sentences:
              - hash: 000000000000000000000001
                assertions: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]
            assertions:
              - {n: 1, promise: data arrive, portable: true, saboteurs: [drops-data, does-nothing, unheard-of]}
              - {n: 2, promise: it ends, saboteurs: [drops-data]}
              - {n: 3, promise: the kit ends, saboteurs: [drops-data]}
              - {n: 4, promise: descriptors close, capability: DESCRIPTORS, saboteurs: [drops-data]}
              - {n: 5, promise: nothing is seen, strength: may, saboteurs: [drops-data]}
              - {n: 6, promise: something is seen, strength: platform, saboteurs: [does-nothing]}
              - {n: 7, promise: helpers do well, saboteurs: [drops-data]}
              - {n: 8, promise: the fixture stands, saboteurs: [drops-data]}
              - {n: 9, promise: the moon shines, saboteurs: [drops-data]}
              - {n: 10, promise: both hold, saboteurs: [drops-data]}
              - {n: 11, promise: it can be called, saboteurs: [drops-data]}
              - {n: 12, promise: frames arrive, needs: [VCAN], saboteurs: [drops-data]}
              - {n: 13, promise: windows open, availability: windows, saboteurs: [drops-data]}
              - {n: 14, promise: cannot be seen, untestable: it leaves no trace}
              - {n: 15, promise: nobody looks, saboteurs: [drops-data]}
              - {n: 16, promise: refusing takes nothing, capability: DESCRIPTORS, needs: [VCAN], saboteurs: [drops-data]}
              - {n: 17, promise: lacking proves nothing, capability: DESCRIPTORS, needs: [VCAN], saboteurs: [drops-data]}
            """));

    /** The sample tests. */
    public static final Tests TESTS = new Tests(List.of(SampleChecks.class));

    static final Judge JUDGE = new Judge(
            Platform.LINUX,
            new Preconditions(
                    need -> need == Need.VCAN ? Optional.of(new Lack("no vcan0", "make one")) : Optional.empty()),
            Exclusions.OF_THIS_RELEASE);

    static final Saboteur DROPS_DATA =
            Saboteur.api("drops-data", "what is received is empty").on("recv", call -> new byte[0]);
    static final Saboteur DOES_NOTHING = Saboteur.driver("does-nothing", "breaks nothing at all", good -> good);

    private Sample() {}

    static Finding find(SocketProvider backend, @Nullable Saboteur saboteur, String id) throws InterruptedException {
        AssertionId wanted = AssertionId.parse(id);
        List<Assertion> assertions = List.of(CATALOGUE.assertion(wanted).orElseThrow());
        SortedMap<AssertionId, Finding> findings = new Runner(TESTS, JUDGE, 2)
                .run(new Subject(new Candidate(backend), saboteur), assertions, SHORT, attempt -> {});
        Finding finding = findings.get(wanted);
        if (finding == null) {
            throw new AssertionError("nothing was found of " + id);
        }
        return finding;
    }

    static Finding find(String id) throws InterruptedException {
        return find(new PipeBackend(), null, id);
    }

    /** Tries a catalogue of sample assertions on the backend without a system. */
    public static SortedMap<AssertionId, Finding> findings(Catalogue catalogue, Subject subject)
            throws InterruptedException {
        return new Runner(TESTS, JUDGE, 2).run(subject, catalogue.assertions(), SHORT, attempt -> {});
    }
}
