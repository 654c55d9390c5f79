"""Failures: a Java exception becomes the Python one that its class stands for."""

import builtins

import java
from bsdsocket.java_module import java_class, module

Throwable = java.type("java.lang.Throwable")
OSException = java_class("OSException")
GaiException = java_class("GaiException")
HostException = java_class("HostException")
JavaExceptionGroup = java_class("ExceptionGroup")
UnavailableException = java_class("UnavailableException")
IOException = java.type("java.io.IOException")
IllegalArgumentException = java.type("java.lang.IllegalArgumentException")
NullPointerException = java.type("java.lang.NullPointerException")


class gaierror(OSError):
    pass


class herror(OSError):
    pass


class Unsuitable(ValueError, TypeError, OverflowError):
    """An argument that is refused. Java has one exception for the three that Python has."""


# What it is if the backend does not claim a capability; whoever runs tests replaces this.
refusal = OSError


def run_handler(interrupted):
    """Runs the handler of a signal, if one came, as one has where a call was interrupted; whoever has signals replaces this."""
    return False


def call(function, *arguments):
    """What the Java method returns, or Python's exception for the one that it threw. Goes on after a signal (PEP 475)."""
    while True:
        run_handler(False)
        try:
            return function(*arguments)
        except Throwable as thrown:
            failure = in_python(thrown)
        # As in Python, the handler comes first, whatever has become of the call.
        interrupted = isinstance(failure, InterruptedError)
        if not run_handler(interrupted) or not interrupted:
            raise failure


def in_python(thrown):
    if isinstance(thrown, UnavailableException):
        return refusal(f"{module.backend()} refuses {thrown.capability()}")
    if isinstance(thrown, JavaExceptionGroup):
        return ExceptionGroup(thrown.getMessage(), [in_python(each) for each in thrown.exceptions()])
    if isinstance(thrown, GaiException):
        return gaierror(thrown.error(), thrown.string())
    if isinstance(thrown, HostException):
        return herror(thrown.hErrno(), thrown.string())
    if isinstance(thrown, OSException):
        kind = kin(thrown.getClass().getSimpleName())
        return kind(thrown.errno(), thrown.getMessage()) if thrown.errno() else kind(thrown.getMessage())
    if isinstance(thrown, IllegalArgumentException):
        return Unsuitable(thrown.getMessage())
    if isinstance(thrown, NullPointerException):
        return TypeError(f"None is not possible here: {thrown.getMessage()}")
    if isinstance(thrown, IOException):
        # What java.io throws of its own accord: a closed stream.
        return ValueError(thrown.getMessage())
    return thrown


def kin(name):
    """ConnectionRefusedError for ConnectionRefusedException: the names differ by rule."""
    if name == "InterruptedOSException":
        return InterruptedError
    return OSError if name == "OSException" else getattr(builtins, name.removesuffix("Exception") + "Error")
