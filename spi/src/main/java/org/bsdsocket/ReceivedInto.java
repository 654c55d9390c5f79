package org.bsdsocket;

import org.jspecify.annotations.Nullable;

/**
 * How much data was put into a buffer, and who sent it.
 *
 * @param nbytes bytes received
 * @param address the sender's; null where the system gives none
 */
public record ReceivedInto(int nbytes, @Nullable Address address) {}
