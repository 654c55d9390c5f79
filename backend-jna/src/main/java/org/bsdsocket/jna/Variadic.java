package org.bsdsocket.jna;

import com.sun.jna.Library;
import com.sun.jna.NativeLong;
import org.jspecify.annotations.Nullable;

/**
 * The C functions with an ellipsis.
 *
 * <p>They cannot be mapped directly, because a call of such a function is not compiled as a call of one with these parameters
 * everywhere: on ppc64le the caller must reserve memory for all arguments, which the function writes to, on arm64 under macOS
 * the arguments behind the ellipsis travel on the stack, and x86-64 wants to hear of vector registers. For a method with an
 * ellipsis here, JNA asks libffi for that kind of call, with the right number of parameters before it. It costs more; none of
 * these functions moves data.
 */
interface Variadic extends Library {

    int fcntl(int fd, int command, Object... argument);

    /** musl has the request as an int; an unsigned long in a register, or on the stack of a 32-bit machine, has the same bits. */
    int ioctl(int fd, NativeLong request, @Nullable Object... argument);
}
