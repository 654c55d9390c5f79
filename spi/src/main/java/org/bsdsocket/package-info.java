/**
 * The socket module: BSD sockets with Python's vocabulary and semantics.
 *
 * <p>{@link org.bsdsocket.SocketModule} is the way in.
 *
 * <p>Null is an argument only where a parameter is declared {@code @Nullable}. Anywhere else it is refused before the system
 * is asked for anything and before an audit hook hears of it: by a {@link java.lang.NullPointerException} whose message is
 * the name of the parameter, as {@code address}, or of the element that is null, as {@code buffers[1]}. Where there is a
 * choice of addresses, and null is none of them, it is refused as one of the wrong kind is, by an
 * {@link java.lang.IllegalArgumentException}.
 */
@NullMarked
package org.bsdsocket;

import org.jspecify.annotations.NullMarked;
