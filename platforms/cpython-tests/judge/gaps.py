"""What CPython's tests use and GraalPy lacks. None of it is what is tested."""

import ctypes
import fcntl
import os
import threading
import types
import unittest

from test import support
from test.support import threading_helper

_libc = ctypes.CDLL(None, use_errno=True)


def _fcntl(file, command, argument=0):
    fd = file if isinstance(file, int) else file.fileno()
    result = _libc.fcntl(ctypes.c_int(fd), ctypes.c_int(command), ctypes.c_long(argument))
    if result < 0:
        raise OSError(ctypes.get_errno(), "fcntl")
    return result


fcntl.fcntl = _fcntl
fcntl.F_GETFD, fcntl.F_SETFD, fcntl.F_GETFL, fcntl.FD_CLOEXEC = 1, 2, 3, 1

# Its tests are of the socket's method, which asks Java; only the name is looked for.
os.sendfile = None

# Tests that CPython keeps to itself, most of which ask for limits that we have too.
support.check_impl_detail = lambda **guards: True

# It counts threads and collects garbage before it does, which takes this JVM a second each time and no thread away.
threading_helper.support = types.SimpleNamespace(**{**vars(support), "gc_collect": lambda: None})

# A lock of the interpreter, by which the thread of a test's other end is usually done before the first has its socket closed.
_add_cleanup = unittest.TestCase.addCleanup


def _clean_up_when_all_is_done(test, function, *args, **kwargs):
    if threading.current_thread() is threading.main_thread():
        _add_cleanup(test, function, *args, **kwargs)
    else:
        test._cleanups.insert(0, (function, args, kwargs))


unittest.TestCase.addCleanup = _clean_up_when_all_is_done

# No test goes out to the network.
support.use_resources = []
