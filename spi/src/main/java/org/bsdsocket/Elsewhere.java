package org.bsdsocket;

import java.util.List;
import org.bsdsocket.spi.Capability;
import org.jspecify.annotations.Nullable;

/**
 * Where a capability can be had: what a refusal ends with.
 *
 * @param backends the names of those that offer it
 * @param text the same as the end of a sentence
 */
record Elsewhere(List<String> backends, String text) {

    /** Found anew for each refusal, as {@link SocketModule#load()} does: what a class loader sees belongs to the caller. */
    static Elsewhere find(Capability capability, @Nullable String refuser) {
        try {
            return of(capability, Backends.here().offering(capability, refuser));
        } catch (Throwable e) {
            // Other people's providers are only to be mentioned: whatever they do, the refusal itself must get through.
            return new Elsewhere(List.of(), Backends.NATIVE + " offer " + capability);
        }
    }

    static Elsewhere of(Capability capability, List<String> backends) {
        int last = backends.size() - 1;
        return new Elsewhere(
                backends,
                switch (backends.size()) {
                    case 0 -> "no other backend found here offers " + capability + ", but " + Backends.NATIVE + " do";
                    case 1 ->
                        backends.get(0) + " offers " + capability
                                + "; SocketModule.backends() tells whether it works here";
                    default ->
                        String.join(", ", backends.subList(0, last)) + " and " + backends.get(last) + " offer "
                                + capability + "; SocketModule.backends() tells which of them work here";
                });
    }
}
