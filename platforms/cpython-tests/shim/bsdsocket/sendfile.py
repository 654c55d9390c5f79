"""sendfile: Java wants the channel of a file, so a Python file is opened again by its descriptor."""

import tempfile

import java
from bsdsocket.arguments import c_int
from bsdsocket.errors import call

FileChannel = java.type("java.nio.channels.FileChannel")
Path = java.type("java.nio.file.Path")
NoSuchFileException = java.type("java.nio.file.FileSystemException")


class GiveupOnSendfile(Exception):
    """The file has no descriptor that could be opened again."""


def send_file(sock, file, offset, count, by_copy):
    if "b" not in getattr(file, "mode", "b"):
        raise ValueError("a file to be sent is opened in binary mode")
    try:
        channel = open_again(file)
    except GiveupOnSendfile:
        if not by_copy:
            raise
        channel = copy(file)
    try:
        sent = call(sock._java.sendfile, channel, offset, count)
    finally:
        if hasattr(file, "seek") and channel.position():
            file.seek(channel.position())
        channel.close()
    return sent


def open_again(file):
    try:
        fd = c_int(file.fileno())
        return FileChannel.open(Path.of(f"/proc/self/fd/{fd}"))
    except (AttributeError, OSError, NoSuchFileException) as e:
        raise GiveupOnSendfile(str(e)) from None


def copy(file):
    """A file of the system with the content of one that is none."""
    with tempfile.NamedTemporaryFile() as named:
        named.write(file.read())
        named.flush()
        return FileChannel.open(Path.of(named.name))
