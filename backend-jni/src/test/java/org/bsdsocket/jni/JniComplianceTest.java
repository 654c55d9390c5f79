package org.bsdsocket.jni;

import org.bsdsocket.tck.ComplianceSuite;

class JniComplianceTest extends ComplianceSuite {

    JniComplianceTest() {
        super("jni");
    }
}
