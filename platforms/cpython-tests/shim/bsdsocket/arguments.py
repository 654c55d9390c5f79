"""Arguments and results: Python's numbers, bytes and buffers as Java has them, and back."""

import operator

import java

ByteBuffer = java.type("java.nio.ByteBuffer")
String = java.type("java.lang.String")
LATIN_1 = java.type("java.nio.charset.StandardCharsets").ISO_8859_1


def c_int(value):
    return within(value, 31)


def c_long(value):
    return within(value, 63)


def within(value, bits):
    number = operator.index(value)
    if not -(1 << bits) <= number < 1 << bits:
        raise OverflowError(f"{number} does not fit into a signed number of {bits + 1} bits")
    return number


def text(value, what):
    """What may be given as text or as bytes, as text."""
    if isinstance(value, (bytes, bytearray)):
        return value.decode("ascii")
    if not isinstance(value, str):
        raise TypeError(f"{what} is {type(value).__name__}; expected str or bytes")
    # Java would take half a pair of surrogates for a letter.
    value.encode()
    return value


def readable(value):
    """A ByteBuffer with the bytes of whatever has some."""
    # What has its bytes to itself is copied at once; a view goes byte by byte, which 16 MiB take longer for than a second.
    if not isinstance(value, (bytes, bytearray)):
        try:
            value = memoryview(value).tobytes()
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'") from None
    return ByteBuffer.wrap(bytes(value))


def writable(value):
    """The memory of a buffer to be filled."""
    view = memoryview(value)
    if view.readonly:
        raise TypeError(f"a buffer to be filled is required, not '{type(value).__name__}'")
    return view.cast("B")


def room_for(view):
    return ByteBuffer.allocate(len(view))


def fill(view, buffer):
    """Copies what a call has put into the buffer, up to its position."""
    count = buffer.position()
    if count:
        view[:count] = to_bytes(buffer.array())[:count]


def to_bytes(array):
    return str(String(array, LATIN_1)).encode("latin-1")
