package org.bsdsocket.tck.run;

/**
 * Something that this machine lacks.
 *
 * @param reason what is missing
 * @param remedy how to get it
 */
public record Lack(String reason, String remedy) {

    @Override
    public String toString() {
        return reason + " (" + remedy + ")";
    }
}
