/** The forms of addresses of AF_UNIX, AF_INET and AF_INET6. */
@NullMarked
package org.bsdsocket.tck.tests.addresses;

import org.jspecify.annotations.NullMarked;
