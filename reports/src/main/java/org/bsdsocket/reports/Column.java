package org.bsdsocket.reports;

/**
 * A run as a column of the matrix.
 *
 * @param label its name for people, different from that of every other column
 * @param slug the same for identifiers and file names: letters, digits and hyphens
 */
record Column(String label, String slug, Run run) {}
