/** The backend that reaches libc through java.lang.foreign. */
@NullMarked
package org.bsdsocket.ffm;

import org.jspecify.annotations.NullMarked;
