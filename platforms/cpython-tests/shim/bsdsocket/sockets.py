"""The socket: Java's, with the methods that Python's has."""

import java
from bsdsocket import addresses, timeouts
from bsdsocket.arguments import c_int, c_long, fill, readable, room_for, to_bytes, writable
from bsdsocket.constants import AddressFamily, IntConstant, MsgFlag, SocketKind, numbers
from bsdsocket.errors import call
from bsdsocket.java_module import java_class, module

ControlMessage = java_class("ControlMessage")
ArrayList = java.type("java.util.ArrayList")
UNKNOWN = -1
UNSAID = object()


def message_flags(flags):
    return MsgFlag.of(c_int(flags))


def option(level, name):
    return IntConstant.of(c_int(level)), IntConstant.of(c_int(name))


def given(number, default):
    return numbers[default] if number == UNKNOWN else c_int(number)


def java_list(items):
    result = ArrayList()
    for item in items:
        result.add(item)
    return result


def control_messages(items):
    result = ArrayList()
    for item in items:
        if not isinstance(item, (tuple, list)) or len(item) != 3:
            raise TypeError("a control message is its level, its type and its data")
        level, kind, data = item
        result.add(ControlMessage(c_int(level), c_int(kind), readable(data).array()))
    return result


def plain(received):
    """The control messages of what was received."""
    return [(each.level(), each.type(), to_bytes(each.data())) for each in received.ancdata()]


class socket:
    """A socket with everything but what CPython's convenience layer adds."""

    def __init__(self, family=UNKNOWN, type=UNKNOWN, proto=UNKNOWN, fileno=None):
        if fileno is None:
            self._java = call(
                module.socket,
                AddressFamily.of(given(family, "AF_INET")),
                SocketKind.of(given(type, "SOCK_STREAM")),
                0 if proto == UNKNOWN else c_int(proto),
            )
        else:
            self._java = call(
                module.socket,
                None if family == UNKNOWN else AddressFamily.of(c_int(family)),
                None if type == UNKNOWN else SocketKind.of(c_int(type)),
                None if proto == UNKNOWN else c_int(proto),
                c_long(fileno),
            )

    @classmethod
    def _of(cls, java_socket):
        """The face of a socket that Java has made."""
        sock = cls.__new__(cls)
        sock._java = java_socket
        return sock

    def __repr__(self):
        return f"<socket object, fd={self.fileno()}, family={self.family}, type={self.type}, proto={self.proto}>"

    def __getstate__(self):
        raise TypeError("a socket cannot be pickled")

    # ---- connections

    def _accept(self):
        accepted = call(self._java.accept)
        return accepted.conn(), addresses.to_python(accepted.address())

    def bind(self, address):
        call(self._java.bind, self._address(address))

    def close(self):
        call(self._java.close)

    def connect(self, address):
        call(self._java.connect, self._address(address))

    def connect_ex(self, address):
        return call(self._java.connectEx, self._address(address))

    def listen(self, *backlog):
        call(self._java.listen, *map(c_int, backlog))

    def shutdown(self, how):
        call(self._java.shutdown, IntConstant.of(c_int(how)))

    # ---- the descriptor

    def fileno(self):
        return call(self._java.fileno)

    def detach(self):
        return call(self._java.detach)

    def get_inheritable(self):
        return call(self._java.getInheritable)

    def set_inheritable(self, inheritable):
        call(self._java.setInheritable, bool(inheritable))

    # ---- what it is

    @property
    def family(self):
        return module.valueOf(self._java.family())

    @property
    def type(self):
        return module.valueOf(self._java.type())

    @property
    def proto(self):
        return self._java.proto()

    def getsockname(self):
        return addresses.to_python(call(self._java.getsockname))

    def getpeername(self):
        return addresses.to_python(call(self._java.getpeername))

    # ---- modes

    def getblocking(self):
        return call(self._java.getblocking)

    def gettimeout(self):
        return timeouts.to_python(call(self._java.gettimeout))

    def setblocking(self, flag):
        call(self._java.setblocking, bool(flag))

    def settimeout(self, value):
        call(self._java.settimeout, timeouts.to_java(value))

    timeout = property(gettimeout)

    # ---- receiving

    def recv(self, bufsize, flags=0):
        return to_bytes(call(self._java.recv, c_int(bufsize), message_flags(flags)))

    def recv_into(self, buffer, nbytes=0, flags=0):
        view = writable(buffer)
        room = room_for(view)
        count = call(self._java.recvInto, room, c_int(nbytes), message_flags(flags))
        fill(view, room)
        return count

    def recvfrom(self, bufsize, flags=0):
        received = call(self._java.recvfrom, c_int(bufsize), message_flags(flags))
        return to_bytes(received.data()), addresses.to_python(received.address())

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        view = writable(buffer)
        room = room_for(view)
        received = call(self._java.recvfromInto, room, c_int(nbytes), message_flags(flags))
        fill(view, room)
        return received.nbytes(), addresses.to_python(received.address())

    def recvmsg(self, bufsize, ancbufsize=0, flags=0):
        received = call(self._java.recvmsg, c_int(bufsize), c_int(ancbufsize), message_flags(flags))
        address = addresses.to_python(received.address())
        return to_bytes(received.data()), plain(received), received.msgFlags(), address

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0):
        views = [writable(buffer) for buffer in buffers]
        rooms = [room_for(view) for view in views]
        received = call(self._java.recvmsgInto, java_list(rooms), c_int(ancbufsize), message_flags(flags))
        for view, room in zip(views, rooms):
            fill(view, room)
        return received.nbytes(), plain(received), received.msgFlags(), addresses.to_python(received.address())

    # ---- sending

    def send(self, data, flags=0):
        return call(self._java.send, readable(data), message_flags(flags))

    def sendall(self, data, flags=0):
        call(self._java.sendall, readable(data), message_flags(flags))

    def sendto(self, data, *rest):
        if not 1 <= len(rest) <= 2:
            raise TypeError(f"sendto() takes 2 or 3 arguments ({1 + len(rest)} given)")
        *flags, address = rest
        buffer = readable(data)
        bits = message_flags(flags[0] if flags else 0)
        return call(self._java.sendto, buffer, bits, self._address(address))

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None):
        data = java_list(readable(buffer) for buffer in buffers)
        control = control_messages(ancdata)
        to = None if address is None else self._address(address)
        return call(self._java.sendmsg, data, control, message_flags(flags), to)

    def sendmsg_afalg(self, msg=(), *, op, iv=None, assoclen=UNSAID, flags=0):
        data = java_list(readable(buffer) for buffer in msg)
        vector = None if iv is None else readable(iv).array()
        length = None if assoclen is UNSAID else c_int(assoclen)
        return call(self._java.sendmsgAfalg, data, IntConstant.of(c_int(op)), vector, length, message_flags(flags))

    # ---- options

    def getsockopt(self, level, optname, *buflen):
        value = call(self._java.getsockopt, *option(level, optname), *map(c_int, buflen))
        return to_bytes(value) if buflen else value

    def setsockopt(self, level, optname, value, *optlen):
        if isinstance(value, int):
            value = c_int(value)
        elif value is not None:
            value = readable(value).array()
        call(self._java.setsockopt, *option(level, optname), value, *map(c_int, optlen))

    def _address(self, address):
        return addresses.to_java(address, self.family, self.proto)


def socketpair(family=None, type=None, proto=0):
    """Two connected Java sockets."""
    pair = call(
        module.socketpair,
        None if family is None else AddressFamily.of(c_int(family)),
        SocketKind.of(given(UNKNOWN if type is None else type, "SOCK_STREAM")),
        c_int(proto),
    )
    return pair.first(), pair.second()
