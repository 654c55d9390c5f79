/** The kernel's cryptography: AF_ALG. */
@NullMarked
package org.bsdsocket.tck.tests.alg;

import org.jspecify.annotations.NullMarked;
