/** How fast the backends are, relative to C, the JDK, junixsocket and CPython measured in turn with them. */
@NullMarked
package org.bsdsocket.benchmarks;

import org.jspecify.annotations.NullMarked;
