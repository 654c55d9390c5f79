package org.bsdsocket.examples.traced;

import org.bsdsocket.tck.ComplianceSuite;

/** The kit on a stranger's backend. Three lines run all of it; this one names a part, since what it traces is tested whole elsewhere. */
class TracedComplianceTest extends ComplianceSuite {

    TracedComplianceTest() {
        super(
                TracedProvider.NAME,
                "socket.create_connection",
                "socket.socket.recv",
                "socket.socket.settimeout",
                "socket.getaddrinfo");
    }
}
