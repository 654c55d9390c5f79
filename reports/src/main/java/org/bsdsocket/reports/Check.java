package org.bsdsocket.reports;

import java.util.List;

/**
 * An assertion and what became of it in one run. Texts are empty where the result file does not say.
 *
 * @param id its name, such as {@code socket.socket.settimeout#4}
 * @param anchor the documented item it belongs to
 * @param section the heading of the documentation above it
 * @param group the capability it belongs to
 * @param promise what must hold
 * @param strength {@code must}, {@code may} or {@code platform}
 * @param reason why it is neither pass nor fail
 * @param expected what a failed test wanted
 * @param actual what it got
 * @param at the place in the kit's source
 * @param again the command that repeats it
 * @param trace the stack of a failure of the kit
 * @param missing what the machine lacks
 * @param observed what was seen of something that the documentation leaves open
 * @param millis how long it took, 0 if nobody measured
 */
record Check(
        String id,
        String anchor,
        String section,
        String group,
        String promise,
        String strength,
        Outcome outcome,
        String reason,
        String expected,
        String actual,
        String at,
        String again,
        String trace,
        List<Missing> missing,
        List<String> observed,
        double millis) {

    Check {
        missing = List.copyOf(missing);
        observed = List.copyOf(observed);
    }

    /** Returns the number in its name, with the sign: {@code #4}. */
    String number() {
        return id.substring(Math.max(0, id.lastIndexOf('#')));
    }
}
