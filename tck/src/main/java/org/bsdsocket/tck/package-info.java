/** The kit that says, assertion by assertion, what a backend does on a platform. */
@NullMarked
package org.bsdsocket.tck;

import org.jspecify.annotations.NullMarked;
