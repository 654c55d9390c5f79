"""Functions of the module: names, numbers, conversions and time limits."""

from bsdsocket import addresses, timeouts
from bsdsocket.arguments import c_int, c_long, readable, text, to_bytes
from bsdsocket.constants import (
    AddressFamily,
    AddressInfoFlag,
    IntConstant,
    SocketKind,
    families,
    kinds,
    member,
)
from bsdsocket.errors import call
from bsdsocket.java_module import module


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    found = call(
        module.getaddrinfo,
        None if host is None else text(host, "host"),
        str(port) if isinstance(port, int) else None if port is None else text(port, "port"),
        AddressFamily.of(c_int(family)),
        SocketKind.of(c_int(type)),
        c_int(proto),
        AddressInfoFlag.of(c_int(flags)),
    )
    return [
        (
            member(families, each.family()),
            member(kinds, each.type()),
            each.proto(),
            each.canonname(),
            addresses.to_python(each.sockaddr()),
        )
        for each in found
    ]


def getnameinfo(sockaddr, flags):
    if not isinstance(sockaddr, tuple):
        raise TypeError("getnameinfo takes an address, which is a tuple")
    found = call(module.getnameinfo, addresses.inet6(sockaddr), IntConstant.of(c_int(flags)))
    return found.host(), found.port()


def gethostbyname(hostname):
    return call(module.gethostbyname, text(hostname, "hostname"))


def gethostbyname_ex(hostname):
    return host(call(module.gethostbynameEx, text(hostname, "hostname")))


def gethostbyaddr(ip_address):
    return host(call(module.gethostbyaddr, text(ip_address, "ip_address")))


def host(info):
    return info.hostname(), list(call(info.aliaslist)), list(info.ipaddrlist())


def getfqdn(name=""):
    return call(module.getfqdn, text(name, "name"))


def gethostname():
    return call(module.gethostname)


def sethostname(name):
    call(module.sethostname, text(name, "name"))


def getservbyname(servicename, *protocolname):
    return call(module.getservbyname, servicename, *protocolname)


def getservbyport(port, *protocolname):
    return call(module.getservbyport, c_int(port), *protocolname)


def getprotobyname(protocolname):
    return call(module.getprotobyname, protocolname)


def if_nameindex():
    return [(each.index(), each.name()) for each in call(module.ifNameindex)]


def if_nametoindex(if_name):
    return call(module.ifNametoindex, text(if_name, "if_name"))


def if_indextoname(if_index):
    return call(module.ifIndextoname, c_long(if_index))


def ntohl(x):
    return call(module.ntohl, c_long(x))


def ntohs(x):
    return call(module.ntohs, c_int(x))


def htonl(x):
    return call(module.htonl, c_long(x))


def htons(x):
    return call(module.htons, c_int(x))


def inet_aton(ip_string):
    return to_bytes(call(module.inetAton, ip_string))


def inet_ntoa(packed_ip):
    return call(module.inetNtoa, readable(packed_ip).array())


def inet_pton(address_family, ip_string):
    return to_bytes(call(module.inetPton, AddressFamily.of(c_int(address_family)), ip_string))


def inet_ntop(address_family, packed_ip):
    return call(module.inetNtop, AddressFamily.of(c_int(address_family)), readable(packed_ip).array())


def CMSG_LEN(length):
    return call(module.CMSG_LEN, c_long(length))


def CMSG_SPACE(length):
    return call(module.CMSG_SPACE, c_long(length))


def getdefaulttimeout():
    return timeouts.to_python(module.getdefaulttimeout())


def setdefaulttimeout(timeout):
    call(module.setdefaulttimeout, timeouts.to_java(timeout))


def close(fd):
    call(module.close, c_long(fd))


def of_here(function):
    return getattr(function, "__module__", None) == __name__ and function not in (host, of_here)


__all__ = [name for name, function in list(globals().items()) if of_here(function)]
