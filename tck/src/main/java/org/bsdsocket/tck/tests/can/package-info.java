/** The CAN bus: AF_CAN with its protocols. */
@NullMarked
package org.bsdsocket.tck.tests.can;

import org.jspecify.annotations.NullMarked;
