/**
 * Liars that stand between a test and a good backend, each breaking one documented rule, so that a test can prove that it
 * is able to fail.
 */
@NullMarked
package org.bsdsocket.tck.saboteur;

import org.jspecify.annotations.NullMarked;
