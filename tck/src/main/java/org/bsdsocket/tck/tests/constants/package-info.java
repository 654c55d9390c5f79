/** Constants: what they are worth, where they exist, what they are good for. */
@NullMarked
package org.bsdsocket.tck.tests.constants;

import org.jspecify.annotations.NullMarked;
