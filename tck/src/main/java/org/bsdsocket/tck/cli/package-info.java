/** The command line of the kit. */
@NullMarked
package org.bsdsocket.tck.cli;

import org.jspecify.annotations.NullMarked;
