package org.bsdsocket.ffm;

import org.bsdsocket.tck.ComplianceSuite;

class FfmComplianceTest extends ComplianceSuite {

    FfmComplianceTest() {
        super("ffm");
    }
}
