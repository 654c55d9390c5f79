/** Reports made from the result files of runs of the kit. */
@NullMarked
package org.bsdsocket.reports;

import org.jspecify.annotations.NullMarked;
