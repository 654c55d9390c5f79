package org.bsdsocket;

/**
 * A socket address as users write it and get it back: one record for each form that the documentation gives.
 *
 * <p>Which forms a socket takes depends on its family, and for some families on its protocol; another form is refused with
 * an {@link IllegalArgumentException} that says which one was expected. Each shows itself as Python's {@code repr} of the
 * same address.
 */
public sealed interface Address
        permits HostPort,
                HostPort6,
                UnixAddress,
                NetlinkAddress,
                TipcAddress,
                CanAddress,
                CanIsotpAddress,
                CanJ1939Address,
                L2capAddress,
                RfcommAddress,
                HciAddress,
                HciNodeAddress,
                ScoAddress,
                AlgAddress,
                VsockAddress,
                PacketAddress,
                QipcrtrAddress,
                SystemAddress,
                SystemNameAddress,
                HypervAddress,
                RawAddress {}
