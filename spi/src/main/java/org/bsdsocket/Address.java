package org.bsdsocket;

/**
 * A socket address as users write it and get it back: one record for each form that the documentation gives.
 *
 * <p>Which forms a socket takes depends on its family; another form is refused with an {@link IllegalArgumentException}
 * that says which one was expected.
 */
public sealed interface Address permits HostPort, HostPort6, UnixAddress, RawAddress {}
