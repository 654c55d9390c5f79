package org.bsdsocket.reports;

/** A documented item that the catalogue lacks, and how many sentences it has. */
record Gap(String anchor, int sentences) {}
