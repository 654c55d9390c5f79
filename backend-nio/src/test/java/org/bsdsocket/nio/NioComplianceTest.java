package org.bsdsocket.nio;

import org.bsdsocket.tck.ComplianceSuite;

class NioComplianceTest extends ComplianceSuite {

    NioComplianceTest() {
        super("nio");
    }
}
