package org.bsdsocket.tck;

/** Something to do that returns nothing and may fail. */
@FunctionalInterface
public interface Action {
    void run() throws Exception;
}
