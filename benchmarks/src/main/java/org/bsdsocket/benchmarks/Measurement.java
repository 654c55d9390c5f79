package org.bsdsocket.benchmarks;

import java.util.OptionalDouble;

/**
 * What one short run of a scenario came to.
 *
 * @param elapsed nanoseconds for one operation
 * @param processor nanoseconds that the processors spent on it, in both threads where there are two
 * @param bytes allocated on the heap by one operation; empty for programs outside the JVM
 */
record Measurement(double elapsed, double processor, OptionalDouble bytes) {}
