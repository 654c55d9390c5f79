/** A backend as a stranger would write it. */
@NullMarked
package org.bsdsocket.examples.traced;

import org.jspecify.annotations.NullMarked;
