package org.bsdsocket.tck.catalogue;

import java.util.List;

/** Which tests try an assertion. */
@FunctionalInterface
public interface TestIndex {

    /** Returns the names of the tests, such as {@code SettimeoutTest.zero_means_non_blocking}; none if untested. */
    List<String> testsOf(AssertionId id);
}
