package org.bsdsocket.jni;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Passes over this module's tests, with the reason, where there was no compiler to build the library. */
public final class LibraryNeeded implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        // Only there. A library that was built and does not work is what the tests are for.
        return JniProvider.class.getResource("unavailable.txt") == null
                ? ConditionEvaluationResult.enabled("the library was built")
                : ConditionEvaluationResult.disabled(
                        new JniProvider().unavailableBecause().orElse("the library was not built"));
    }
}
