package org.bsdsocket.tck.catalogue;

/**
 * A number that was an assertion once and is never given again.
 *
 * @param n the number
 * @param why what became of the assertion
 */
public record Retired(int n, String why) {}
