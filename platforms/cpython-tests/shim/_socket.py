"""What CPython writes in C: constants, functions and the socket without its conveniences."""

from bsdsocket.constants import numbers as _numbers
from bsdsocket.constants import texts as _texts
from bsdsocket.errors import call as _call
from bsdsocket.errors import gaierror, herror
from bsdsocket.java_module import module as _module
from bsdsocket.lookup import *
from bsdsocket.sockets import socket, socketpair

globals().update(_numbers, **_texts)
error = OSError
timeout = TimeoutError
SocketType = socket
has_ipv6 = _module.hasIpv6()

# A backend without control messages is as a system without them: Python lacks the names then, and its tests look for them.
try:
    _call(_module.CMSG_LEN, 0)
except OSError:
    del CMSG_LEN, CMSG_SPACE
    del socket.sendmsg, socket.recvmsg, socket.recvmsg_into, socket.sendmsg_afalg
