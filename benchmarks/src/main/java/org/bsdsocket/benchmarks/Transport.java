package org.bsdsocket.benchmarks;

/** What streams run over: TCP over the loopback interface, or AF_UNIX by a file name. */
public enum Transport {
    TCP,
    UNIX
}
