/** The backend that reaches libc through JNA. */
@NullMarked
package org.bsdsocket.jna;

import org.jspecify.annotations.NullMarked;
