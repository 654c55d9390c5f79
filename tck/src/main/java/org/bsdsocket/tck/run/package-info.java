/** Runs the tests over the backends and says what came of each assertion. */
@NullMarked
package org.bsdsocket.tck.run;

import org.jspecify.annotations.NullMarked;
