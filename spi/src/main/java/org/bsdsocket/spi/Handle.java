package org.bsdsocket.spi;

/**
 * An open socket as its backend knows it: opaque above the seam.
 *
 * <p>A backend recognises its own handles and refuses those of another. A handle guards itself: once
 * {@link SocketDriver#close} or {@link SocketDriver#detach} has begun, every call on it, also one that is blocked, fails
 * with {@code EBADF}, and its descriptor number is not given back to the system while any call is in flight.
 */
public interface Handle {}
