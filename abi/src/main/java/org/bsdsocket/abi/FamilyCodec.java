package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one family as bytes, by the layouts of one platform.
 *
 * <p>Immutable. Buffers are in native byte order and used from index 0, whatever their position.
 */
interface FamilyCodec {

    /** The family's number, as it stands in {@code sa_family}. */
    int family();

    /** The records that {@link #encode} takes. */
    Set<Class<? extends Sockaddr>> records();

    /**
     * Writes the whole struct, the family too, and returns its length in bytes.
     *
     * @throws IllegalArgumentException if something does not fit into its field
     */
    int encode(Sockaddr address, ByteBuffer into);

    /**
     * Reads an address whose first {@code end} bytes have arrived; null where a field is missing among them, or they are of
     * a kind that has no record.
     *
     * @param protocol the socket's protocol, asked only where the bytes alone do not say what they mean
     */
    @Nullable
    Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol);
}
