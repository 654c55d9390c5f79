package org.bsdsocket.tck.saboteur;

/** What a saboteur answers in place of a method. */
@FunctionalInterface
public interface Lie {

    /** Returns what the method returns, or throws what it throws. */
    @org.jspecify.annotations.Nullable
    Object answer(ApiCall call) throws Throwable;
}
