package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.Octets;
import org.bsdsocket.spi.Sockaddr;

/**
 * {@code struct sockaddr_un}, whose length says where a name ends.
 *
 * <p>Four kinds of name, told apart by length and first byte: nothing is an unnamed socket, or a request for a name of the
 * kernel's choice, and the length counts the family only; with a NUL first it is abstract, and other NULs belong to the
 * name; shorter than {@code sun_path} it is a file name, with the NUL that C expects inside the length; as long as {@code
 * sun_path} it is a file name too, for which the kernel needs no NUL.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/unix.7.html">unix(7)</a>
 */
final class UnixCodec implements FamilyCodec {

    private final Head head;
    private final int family;
    private final Field path;

    UnixCodec(Abi abi, Head head) {
        this.head = head;
        this.family = abi.constant("AF_UNIX");
        this.path = abi.field("sockaddr_un.sun_path");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return Set.of(Sockaddr.Unix.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        Octets name = ((Sockaddr.Unix) address).octets();
        if (name.length() > path.size()) {
            throw new IllegalArgumentException(
                    "AF_UNIX path too long: " + name.length() + " bytes, expected at most " + path.size());
        }
        boolean file = name.length() > 0 && name.at(0) != 0;
        if (file) {
            for (int i = 0; i < name.length(); i++) {
                if (name.at(i) == 0) {
                    throw new IllegalArgumentException("AF_UNIX path has a NUL at index " + i
                            + ", where the system would cut it; expected none in the name of a file");
                }
            }
        }
        int end = path.offset() + name.length();
        int padded = file && name.length() < path.size() ? end + 1 : end;
        head.begin(into, family, padded);
        name.copyTo(into, path.offset());
        return padded;
    }

    @Override
    public Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        int start = path.offset();
        int stop = start;
        if (start < end && from.get(start) == 0) {
            stop = end;
        } else {
            // Linux counts a NUL behind a name that fills sun_path, so the length may exceed the struct's.
            while (stop < end && from.get(stop) != 0) {
                stop++;
            }
        }
        return new Sockaddr.Unix(Octets.of(from, start, Math.max(0, stop - start)));
    }
}
