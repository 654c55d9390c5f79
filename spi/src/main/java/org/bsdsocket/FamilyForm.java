package org.bsdsocket;

import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** The addresses of one family, between the form that users write and the form that crosses the seam. */
interface FamilyForm {

    /**
     * The address as the system takes it.
     *
     * @param protocol of the socket, on which the form may depend
     * @param call for messages
     * @throws IllegalArgumentException for another form of address than the socket's, or one that cannot be told the system
     * @throws OSException if a name in it cannot be found
     */
    Sockaddr toSystem(Address address, int protocol, String call) throws OSException;

    /** The address as users get it; null if it is not of this family. */
    @Nullable
    Address toUser(Sockaddr address);

    /**
     * The refusal of an address of another form.
     *
     * @param socket the sockets that take it, as {@code AF_CAN with CAN_ISOTP}
     * @param expected as {@code VsockAddress(cid, port)}
     */
    static IllegalArgumentException wrong(String call, String socket, String expected, @Nullable Address address) {
        return new IllegalArgumentException(
                call + ": " + socket + " address must be " + expected + ", not " + nameOf(address));
    }

    /** The form of an address, for messages; callers without null checks may bring none at all. */
    static String nameOf(@Nullable Address address) {
        return address == null ? "null" : address.getClass().getSimpleName();
    }
}
