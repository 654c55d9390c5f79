package org.bsdsocket.jna;

import org.bsdsocket.tck.ComplianceSuite;

class JnaComplianceTest extends ComplianceSuite {

    JnaComplianceTest() {
        super("jna");
    }
}
