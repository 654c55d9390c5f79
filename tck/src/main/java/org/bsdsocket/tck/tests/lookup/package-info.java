/** Names and services, of this machine and of addresses. */
@NullMarked
package org.bsdsocket.tck.tests.lookup;

import org.jspecify.annotations.NullMarked;
