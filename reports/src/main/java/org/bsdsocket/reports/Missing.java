package org.bsdsocket.reports;

/**
 * Something that a machine lacks.
 *
 * @param need its short name, such as {@code VCAN}
 * @param description what it is
 * @param how how to get it; empty if the result file does not say
 */
record Missing(String need, String description, String how) {}
