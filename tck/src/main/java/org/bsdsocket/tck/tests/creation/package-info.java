/** How sockets come to be: new ones, pairs, connections, servers and those over descriptors. */
@NullMarked
package org.bsdsocket.tck.tests.creation;

import org.jspecify.annotations.NullMarked;
