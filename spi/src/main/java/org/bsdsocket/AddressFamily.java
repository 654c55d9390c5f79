package org.bsdsocket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address family: one of the {@code AF_*} constants. An open value: any number has one, named or not. */
@PythonName("socket.AddressFamily")
public final class AddressFamily extends IntConstant {

    private AddressFamily(@Nullable String name, long number) {
        super(name, number, List.of());
    }

    static AddressFamily named(String name) {
        return new AddressFamily(name, 0);
    }

    /** The value with that number, which reaches the system as given. */
    public static AddressFamily of(long number) {
        return new AddressFamily(null, number);
    }
}
