/** The life of a socket: from binding and connecting to closing, and what it says of itself in between. */
@NullMarked
package org.bsdsocket.tck.tests.life;

import org.jspecify.annotations.NullMarked;
