package org.bsdsocket.reports;

import java.util.List;

/**
 * What an audit of the catalogue against the documentation found.
 *
 * @param gaps documented items that the catalogue lacks
 * @param complaints where what the catalogue holds does not match the documentation
 */
record Audit(List<Gap> gaps, List<String> complaints) {

    /** Nobody audited. */
    static final Audit NONE = new Audit(List.of(), List.of());

    Audit {
        gaps = List.copyOf(gaps);
        complaints = List.copyOf(complaints);
    }
}
