package org.bsdsocket.nio;

/**
 * Guesses whether there is nothing to read yet, so that a call that is going to wait need not try in vain first.
 *
 * <p>A try that finds nothing is believed for the next call, the next such try for the next two calls, and so on up to
 * {@value #MOST}; a try that finds something ends it. A wrong guess costs a look at the selector, and so does an update that is
 * lost between two threads: nothing here needs a lock.
 */
final class Foresight {

    private static final int MOST = 16;

    private int believed;
    private int left;

    /** Whether to wait at once. If not, the call tries and tells what came of it. */
    boolean expectsNothing() {
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    /** What a try came to. */
    void learn(boolean found) {
        believed = found ? 0 : Math.min(MOST, Math.max(1, 2 * believed));
        left = believed;
    }
}
