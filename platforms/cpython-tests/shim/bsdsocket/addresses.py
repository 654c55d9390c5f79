"""Addresses: the tuples, texts and bytes of each family, as Java's records, and back."""

import ast

from bsdsocket.arguments import c_int, c_long, text
from bsdsocket.constants import numbers
from bsdsocket.errors import call
from bsdsocket.java_module import java_class

UnixAddress = java_class("UnixAddress")


def record(name, *kinds, least=None):
    """Makes a Java record out of a tuple, with a function for each component."""

    def make(address):
        if not isinstance(address, tuple):
            raise TypeError(f"the address must be a tuple, not {type(address).__name__}")
        if not (len(kinds) if least is None else least) <= len(address) <= len(kinds):
            raise TypeError(f"{name} has {len(kinds)} components, not {len(address)}")
        return call(java_class(name), *(kind(value) for kind, value in zip(kinds, address)))

    return make


def word(value):
    return text(value, "a component of the address")


def octets(value):
    return bytes(memoryview(value))


def inet6(address):
    if not isinstance(address, tuple):
        raise TypeError(f"the address must be a tuple, not {type(address).__name__}")
    if len(address) == 2:
        return host_port(address)
    return record("HostPort6", word, c_int, c_int, c_long)(address + (0,) * (4 - len(address)))


def unix(address):
    if isinstance(address, str):
        return call(UnixAddress.of, address)
    return call(UnixAddress.of, octets(address))


host_port = record("HostPort", word, c_int)
forms = {
    "AF_INET": host_port,
    "AF_RDS": host_port,
    "AF_INET6": inet6,
    "AF_UNIX": unix,
    "AF_NETLINK": record("NetlinkAddress", c_long, c_long),
    "AF_TIPC": record("TipcAddress", c_long, c_long, c_long, c_long, c_int, least=4),
    "AF_ALG": record("AlgAddress", word, word, c_long, c_long, least=2),
    "AF_VSOCK": record("VsockAddress", c_long, c_long),
    "AF_PACKET": record("PacketAddress", word, c_long, c_long, c_int, octets, least=2),
    "AF_QIPCRTR": record("QipcrtrAddress", c_long, c_long),
}
by_protocol = {
    ("AF_CAN", "CAN_ISOTP"): record("CanIsotpAddress", word, c_long, c_long),
    ("AF_CAN", "CAN_J1939"): record("CanJ1939Address", word, c_long, c_long, c_int),
    ("AF_CAN", None): record("CanAddress", word),
    ("AF_BLUETOOTH", "BTPROTO_L2CAP"): record("L2capAddress", word, c_int, c_int, c_int, least=2),
    ("AF_BLUETOOTH", "BTPROTO_RFCOMM"): record("RfcommAddress", word, c_int),
    ("AF_BLUETOOTH", "BTPROTO_HCI"): record("HciAddress", c_int, c_int, least=1),
    ("AF_BLUETOOTH", "BTPROTO_SCO"): java_class("ScoAddress"),
}


def form(family, proto):
    for name, make in forms.items():
        if numbers.get(name) == family:
            return make
    for (name, protocol), make in by_protocol.items():
        if numbers.get(name) == family and (protocol is None or numbers.get(protocol) == proto):
            return make
    raise OSError(f"family {family} has no form of address")


def to_java(address, family, proto):
    return form(family, proto)(address)


def to_python(address):
    """A Java address is printed as Python would, so it can be read back."""
    return None if address is None else ast.literal_eval(str(address.toString()))
