/** How many system calls a call of ours makes, and how many CPython's makes. */
@NullMarked
package org.bsdsocket.benchmarks.syscalls;

import org.jspecify.annotations.NullMarked;
