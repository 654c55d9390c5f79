"""File objects: what makefile returns in Java, with the methods that Python's have. Buffers and line ends are Java's."""

import java
from bsdsocket.arguments import readable, to_bytes, writable
from bsdsocket.errors import call
from bsdsocket.java_module import java_class

FileMode = java_class("FileMode")
FileOptions = java_class("FileOptions")
ByteArray = java.type("byte[]")
END = -1


def open_file(sock, mode, buffering, encoding, errors, newline):
    java_mode = call(FileMode.of, mode)
    if java_mode.binary():
        # Java refuses what a binary file has no use for, as open() does. CPython's makefile lets it pass, and its tests rely on that.
        encoding = errors = newline = None
    stream = call(sock._java.makefile, java_mode, FileOptions(buffering, encoding, errors, newline))
    if java_mode.binary():
        both = ("in", "out")
        kind = BufferedBytes if buffering else Bytes
    else:
        both = ("reader", "writer")
        kind = Text
    ends = [stream if java_mode.reading() else None, stream if java_mode.writing() else None]
    if None not in ends:
        ends = [getattr(stream, end)() for end in both]
    return kind(sock, mode, stream, *ends)


class File:
    """A file object of any mode. It keeps its socket from being collected, as Java's keeps it open."""

    def __init__(self, sock, mode, stream, reader, writer):
        self.mode = mode
        self.closed = False
        self._sock = sock
        self._stream = stream
        self._reader = reader
        self._writer = writer

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.close()

    def close(self):
        if not self.closed:
            self.closed = True
            call(self._stream.close)

    def flush(self):
        call(self._writer.flush)

    def fileno(self):
        self._check_open()
        return self._sock.fileno()

    @property
    def name(self):
        return -1 if self.closed else self.fileno()

    def readable(self):
        self._check_open()
        return self._reader is not None

    def writable(self):
        self._check_open()
        return self._writer is not None

    def seekable(self):
        self._check_open()
        return False

    def _check_open(self):
        if self.closed:
            raise ValueError("the file object is closed")


class Bytes(File):
    """An unbuffered binary one: each read is one of the stream's, None where that would have to wait."""

    def read(self, size=-1):
        if size is None or size < 0:
            return to_bytes(call(self._reader.readAllBytes))
        data = bytearray(size)
        count = self.readinto(data)
        return None if count is None else bytes(data[:count])

    def readinto(self, buffer):
        view = writable(buffer)
        array = ByteArray(len(view))
        try:
            count = self._fill(array)
        except BlockingIOError:
            return None
        if count == END:
            return 0
        view[:count] = to_bytes(array)[:count]
        return count

    def readline(self):
        line = bytearray()
        while not line.endswith(b"\n"):
            byte = call(self._reader.read)
            if byte == END:
                break
            line.append(byte)
        return bytes(line)

    def write(self, data):
        array = readable(data).array()
        try:
            call(self._writer.write, array)
        except BlockingIOError:
            return None
        return len(array)

    def _fill(self, array):
        return call(self._reader.read, array)


class BufferedBytes(Bytes):
    """A buffered one, which reads until it has what was asked for."""

    def _fill(self, array):
        return call(self._reader.readNBytes, array, 0, len(array))


class Text(File):
    """One that reads and writes text."""

    def read(self, size=-1):
        characters = []
        while size is None or size < 0 or len(characters) < size:
            character = call(self._reader.read)
            if character == END:
                break
            characters.append(chr(character))
        return "".join(characters)

    def readline(self):
        line = ""
        while not line.endswith("\n"):
            character = self.read(1)
            if not character:
                break
            line += character
        return line

    def write(self, characters):
        call(self._writer.write, characters)
        return len(characters)
