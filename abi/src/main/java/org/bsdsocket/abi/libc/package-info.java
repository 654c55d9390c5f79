/** Seam 2. Each backend has a class for each interface here, under the same name with its own in front. */
@NullMarked
package org.bsdsocket.abi.libc;

import org.jspecify.annotations.NullMarked;
