/** The documentation's own examples, in Java. */
@NullMarked
package org.bsdsocket.examples;

import org.jspecify.annotations.NullMarked;
