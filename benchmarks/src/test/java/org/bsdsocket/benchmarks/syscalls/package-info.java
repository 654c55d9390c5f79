@org.jspecify.annotations.NullMarked
package org.bsdsocket.benchmarks.syscalls;
