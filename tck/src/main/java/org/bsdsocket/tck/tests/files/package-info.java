/** Tests and saboteurs of file objects over a socket, and files sent through one. */
@NullMarked
package org.bsdsocket.tck.tests.files;

import org.jspecify.annotations.NullMarked;
