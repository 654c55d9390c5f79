package org.bsdsocket.ffm;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;

/**
 * Methods that are compiled by themselves and not into their callers.
 *
 * <p>A compiler that inlines stops at a depth, fifteen calls in HotSpot. Below a caller's loop the segment of a buffer lies
 * deeper than that, and what is made there is then made in earnest: 32 bytes a call. Through a handle that is no constant a
 * method is called and not inlined, so that the depth is counted from it.
 */
final class Apart {

    private Apart() {}

    /** The only method of that name in the class that looks for it, to be called on an instance. */
    static MethodHandle method(MethodHandles.Lookup lookup, String name) {
        try {
            return lookup.unreflect(Arrays.stream(lookup.lookupClass().getDeclaredMethods())
                    .filter(method -> method.getName().equals(name))
                    .findAny()
                    .orElseThrow(() -> new LinkageError("no method " + name)));
        } catch (IllegalAccessException e) {
            throw new LinkageError("no access to " + name, e);
        }
    }
}
