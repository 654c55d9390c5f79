"""The Java module behind it all, on the backend that the property org.bsdsocket.backend names."""

import java

SocketModule = java.type("org.bsdsocket.SocketModule")

module = SocketModule.load()


def java_class(name):
    """A class of the project by its simple name."""
    return java.type("org.bsdsocket." + name)
