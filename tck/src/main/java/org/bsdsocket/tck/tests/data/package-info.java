/** Tests and saboteurs of plain data: the methods that send and receive. */
@NullMarked
package org.bsdsocket.tck.tests.data;

import org.jspecify.annotations.NullMarked;
