package org.bsdsocket.abi.libc;

/**
 * Seam 2: the C library, one short method a function.
 *
 * <p>Its parts are put together here and not inherited, so that in each backend a part is a class of its own, under the same
 * name and with the same methods in the same order.
 *
 * <p>What an implementation does not do: retry, interpret, allocate, remember. It takes the arguments in the order of the
 * C prototype and returns the function's result, or {@code -errno} where the function failed. Structs are bytes that {@link
 * org.bsdsocket.abi.Abi} describes; no implementation knows a layout or a constant. Nothing here is variadic, so that calling
 * conventions stay out of it: what fcntl(2) is needed for has methods of its own, and ioctl(2) is always given an address.
 *
 * <p>Every {@link java.nio.ByteBuffer} is direct and is addressed from its index 0 (plus an offset where the method has one),
 * whatever its position and limit. One that is not direct, or too short for what the call reads or writes, gives
 * {@code -EFAULT} and no call is made. Who calls sees to it that the memory is there until the call returns. A descriptor is
 * a {@code long}, because it is a handle of that width on Windows.
 */
public record LibC(
        Sockets sockets,
        Data data,
        Descriptors descriptors,
        Devices devices,
        Waiting waiting,
        Names names,
        Databases databases,
        Interfaces interfaces,
        Memory memory) {}
