/** Tests and saboteurs of socket options. */
@NullMarked
package org.bsdsocket.tck.tests.options;

import org.jspecify.annotations.NullMarked;
