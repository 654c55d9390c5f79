package org.bsdsocket.benchmarks;

import java.util.OptionalDouble;

/**
 * What one short run of a scenario came to.
 *
 * @param nanos for one operation
 * @param bytes allocated on the heap by one operation; empty for programs outside the JVM
 */
record Measurement(double nanos, OptionalDouble bytes) {}
