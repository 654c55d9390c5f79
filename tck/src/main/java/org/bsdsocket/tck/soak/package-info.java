/**
 * Long runs for a backend: does it leak, do blocked calls end in time, does a late write stay away from other sockets.
 *
 * <p>The tests of this package are inherited: a backend's own build extends {@link SoakContract} and {@link WakeUpContract}
 * by classes of three lines. They are short there; {@code -Dbsdsocket.rounds=1000000} makes them long.
 */
@NullMarked
package org.bsdsocket.tck.soak;

import org.jspecify.annotations.NullMarked;
