/** Tests and saboteurs of data with control messages, and descriptors that travel in them. */
@NullMarked
package org.bsdsocket.tck.tests.messages;

import org.jspecify.annotations.NullMarked;
