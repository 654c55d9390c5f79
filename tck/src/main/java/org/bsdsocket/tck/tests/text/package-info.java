/** Addresses between text and bytes, and numbers between byte orders. */
@NullMarked
package org.bsdsocket.tck.tests.text;

import org.jspecify.annotations.NullMarked;
