/** The files that a run leaves: results, which reports are made of, and certificates. */
@NullMarked
package org.bsdsocket.tck.results;

import org.jspecify.annotations.NullMarked;
