/**
 * The socket module: BSD sockets with Python's vocabulary and semantics.
 *
 * <p>{@link org.bsdsocket.SocketModule} is the way in.
 */
@NullMarked
package org.bsdsocket;

import org.jspecify.annotations.NullMarked;
