"""Constants by name, and the four enums: those that Java has, with the numbers that it gives them here."""

import enum

import java
from bsdsocket.java_module import java_class, module

IntConstant = java_class("IntConstant")
AddressFamily = java_class("AddressFamily")
SocketKind = java_class("SocketKind")
MsgFlag = java_class("MsgFlag")
AddressInfoFlag = java_class("AddressInfoFlag")
fields = [
    field
    for owner in ("Constants", "TextConstants")
    for field in java.type("java.lang.Class").forName("org.bsdsocket." + owner).getFields()
]

numbers = {}
texts = {}
members = {}
for field in fields:
    constant = field.get(None)
    if module.isDefined(constant):
        name = str(field.getName())
        if isinstance(constant, IntConstant):
            numbers[name] = module.valueOf(constant)
            members.setdefault(str(field.getType().getSimpleName()), {})[name] = numbers[name]
        else:
            texts[name] = str(module.valueOf(constant))


def python_enum(kind, name, prefix, java_name):
    """The enum of the constants that Java gives this type, but for old names: PF_PACKET is a number only."""
    chosen = [(number, each) for each, number in members[java_name].items() if each.startswith(prefix) and each.isupper()]
    return kind(name, [(each, number) for number, each in sorted(chosen)], module="socket")


families = python_enum(enum.IntEnum, "AddressFamily", "AF_", "AddressFamily")
kinds = python_enum(enum.IntEnum, "SocketKind", "SOCK_", "SocketKind")
flags = python_enum(enum.IntFlag, "MsgFlag", "MSG_", "MsgFlag")
lookup_flags = python_enum(enum.IntFlag, "AddressInfo", "AI_", "AddressInfoFlag")


def member(kind, constant):
    """The enum's member for a Java constant, or the bare number where it has none."""
    number = module.valueOf(constant)
    try:
        return kind(number)
    except ValueError:
        return number
