/** Families besides AF_UNIX, AF_INET and AF_INET6: their addresses, their constants, and real peers. */
@NullMarked
package org.bsdsocket.tck.tests.families;

import org.jspecify.annotations.NullMarked;
