"""The module socket, asked of Java: enums, and the conveniences around a socket."""

import _socket
from bsdsocket import addresses, constants, timeouts
from bsdsocket.arguments import c_int, c_long, readable, to_bytes
from bsdsocket.constants import families as AddressFamily
from bsdsocket.constants import flags as MsgFlag
from bsdsocket.constants import kinds as SocketKind
from bsdsocket.constants import lookup_flags as AddressInfo
from bsdsocket.constants import member
from bsdsocket.errors import call
from bsdsocket.files import open_file
from bsdsocket.java_module import module
from bsdsocket.sendfile import GiveupOnSendfile as _GiveupOnSendfile
from bsdsocket.sendfile import send_file
from bsdsocket.sockets import java_list, message_flags
from _socket import *

for _kind in AddressFamily, SocketKind, MsgFlag, AddressInfo:
    globals().update(_kind.__members__)

_LOCALHOST = "127.0.0.1"
_LOCALHOST_V6 = "::1"
_GLOBAL_DEFAULT_TIMEOUT = object()
has_dualstack_ipv6 = module.hasDualstackIpv6


class socket(_socket.socket):
    """A socket with enums for numbers, files and contexts."""

    _closed = False

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        if not self._closed:
            self.close()

    def __repr__(self):
        closed = " [closed]" if self._closed else ""
        ends = "".join(self._end(*end) for end in (("laddr", self.getsockname), ("raddr", self.getpeername)))
        own = f"fd={self.fileno()}, family={self.family}, type={self.type}, proto={self.proto}"
        return f"<{type(self).__module__}.{type(self).__qualname__}{closed} {own}{ends}>"

    def _end(self, name, address):
        try:
            return f", {name}={address()}"
        except OSError:
            return ""

    @property
    def family(self):
        return member(AddressFamily, self._java.family())

    @property
    def type(self):
        return member(SocketKind, self._java.type())

    def accept(self):
        conn, address = self._accept()
        return socket._of(conn), address

    def dup(self):
        return self._of(call(self._java.dup))

    def close(self):
        self._closed = True
        super().close()

    def detach(self):
        self._closed = True
        return super().detach()

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        return open_file(self, mode, -1 if buffering is None else buffering, encoding, errors, newline)

    def sendfile(self, file, offset=0, count=None):
        return send_file(self, file, offset, count, by_copy=True)

    def _sendfile_use_sendfile(self, file, offset=0, count=None):
        return send_file(self, file, offset, count, by_copy=False)

    _sendfile_use_send = sendfile


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    return tuple(socket._of(each) for each in _socket.socketpair(family, type, proto))


def fromfd(fd, family, type, proto=0):
    kind = constants.AddressFamily.of(c_int(family)), constants.SocketKind.of(c_int(type))
    return socket._of(call(module.fromfd, c_long(fd), *kind, c_int(proto)))


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    limit = module.getdefaulttimeout() if timeout is _GLOBAL_DEFAULT_TIMEOUT else timeouts.to_java(timeout)
    source = None if source_address is None else addresses.host_port(source_address)
    create = module.createConnectionAllErrors if all_errors else module.createConnection
    return socket._of(call(create, addresses.host_port(address[:2]), limit, source))


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    where = addresses.to_java(address, family, 0)
    kind = constants.AddressFamily.of(c_int(family))
    return socket._of(call(module.createServer, where, kind, backlog, bool(reuse_port), bool(dualstack_ipv6)))


if hasattr(_socket.socket, "sendmsg"):

    def send_fds(sock, buffers, fds, flags=0, address=None):
        to = None if address is None else sock._address(address)
        data = java_list(readable(buffer) for buffer in buffers)
        return call(module.sendFds, sock._java, data, list(fds), message_flags(flags), to)


    def recv_fds(sock, bufsize, maxfds, flags=0):
        received = call(module.recvFds, sock._java, c_int(bufsize), c_int(maxfds), message_flags(flags))
        return (
            to_bytes(received.msg()),
            list(received.fds()),
            received.flags(),
            addresses.to_python(received.addr()),
        )
