/**
 * Seam 1: what a backend implements.
 *
 * <p>A backend does one system call a method. It does not retry, time out, look names up, log or keep global state; all
 * of that lives above the seam, once. Host names never cross it: addresses arrive as {@link org.bsdsocket.spi.Sockaddr},
 * descriptors stay inside an opaque {@link org.bsdsocket.spi.Handle}, and failures come back as
 * {@link org.bsdsocket.spi.ErrnoException}. Nor does a null that is not declared: the records and exceptions here refuse it
 * by name, and arguments were checked above.
 */
@NullMarked
package org.bsdsocket.spi;

import org.jspecify.annotations.NullMarked;
