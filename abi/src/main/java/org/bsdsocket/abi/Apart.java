package org.bsdsocket.abi;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;

/**
 * A method that is compiled by itself and not into its callers.
 *
 * <p>A compiler that inlines stops at a depth, fifteen calls in HotSpot. Below a caller's loop the segment of a buffer lies
 * deeper than that, and what is made there is then made in earnest: 32 bytes a call. Through a handle that is no constant a
 * method is called and not inlined, so that the depth is counted from it.
 */
public final class Apart {

    /** An object's field, as a handle in a static final one is a constant to the compiler. */
    public final MethodHandle handle;

    /**
     * @param lookup of the class that has the method
     * @param method the name of its only method of that name
     */
    public Apart(MethodHandles.Lookup lookup, String method) {
        try {
            handle = lookup.unreflect(Arrays.stream(lookup.lookupClass().getDeclaredMethods())
                    .filter(declared -> declared.getName().equals(method))
                    .findAny()
                    .orElseThrow(() -> new LinkageError("no method " + method)));
        } catch (IllegalAccessException e) {
            throw new LinkageError("no access to " + method, e);
        }
    }
}
