package org.bsdsocket.reports;

/**
 * A group of assertions as a certificate covers it or not.
 *
 * @param why why it is not covered; empty if it is
 */
record Group(String name, boolean covered, String why) {}
