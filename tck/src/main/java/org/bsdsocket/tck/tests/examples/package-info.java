/** The programs at the end of the documentation: echo servers and their clients, the CAN bus, an address used again. */
@NullMarked
package org.bsdsocket.tck.tests.examples;

import org.jspecify.annotations.NullMarked;
