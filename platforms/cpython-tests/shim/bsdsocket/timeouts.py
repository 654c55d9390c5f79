"""Time limits: None, zero and seconds, as Java's three kinds of Timeout, and back."""

import numbers

from bsdsocket.errors import call
from bsdsocket.java_module import java_class

Timeout = java_class("Timeout")
After = java_class("Timeout$After")
NonBlocking = java_class("Timeout$NonBlocking")


def to_java(seconds):
    if seconds is None:
        return Timeout.BLOCKING
    if not isinstance(seconds, numbers.Real):
        raise TypeError(f"a timeout is a number of seconds or None, not {type(seconds).__name__}")
    return call(Timeout.ofSeconds, float(seconds))


def to_python(timeout):
    if isinstance(timeout, After):
        return timeout.limit().toNanos() / 1e9
    return 0.0 if isinstance(timeout, NonBlocking) else None
