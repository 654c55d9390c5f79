package org.bsdsocket.tck.results;

import java.util.Map;
import org.bsdsocket.tck.catalogue.Catalogue;
import org.bsdsocket.tck.run.Candidate;
import org.bsdsocket.tck.run.PipeBackend;

/** A backend and a catalogue that are small enough to be looked through. */
final class Piped {

    static final Candidate BACKEND = new Candidate(new PipeBackend());
    static final Catalogue CATALOGUE = Catalogue.of(Map.of("pipe.yaml", """
            anchor: pipe
            group: SOCKETPAIR
            sentences:
              - hash: 000000000000000000000001
                assertions: [1, 2]
            assertions:
              - {n: 1, promise: data arrive, saboteurs: [drops-data]}
              - {n: 2, promise: cannot be seen, untestable: it leaves no trace}
            """));

    private Piped() {}
}
