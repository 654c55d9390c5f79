/** Blocking, non-blocking and timeout mode, and the default timeout. */
@NullMarked
package org.bsdsocket.tck.tests.modes;

import org.jspecify.annotations.NullMarked;
