package org.bsdsocket.tck.saboteur;

import java.util.List;

/**
 * The saboteurs of a group of anchors. A class in {@code org.bsdsocket.tck.tests} or below that implements this, and has a
 * constructor without parameters, is found without being named anywhere.
 */
public interface SaboteurSource {
    List<Saboteur> saboteurs();
}
