"""Runs CPython's tests of its module on the shim: judge.py SHIM CANNOT BACKEND SECONDS [TEST...]

SHIM     the folder of the modules that take the place of socket
CANNOT   the folder of the lists of tests that do not pass, with the reasons
SECONDS  how long a test may take
TEST     a class of tests or one of them; all of them if none is named

Ends with 0 if every test passed, was passed over by its own condition, or is listed; with 1 otherwise.
"""

import importlib.util
import os
import sys
import unittest

shim, cannot, backend, seconds, *chosen = sys.argv[1:]
sys.path[:0] = [shim, os.path.dirname(os.path.abspath(sys.argv[0])), "lib"]


def instead_of_builtin(name):
    """Loads a module of the shim that GraalPy would rather take from itself."""
    spec = importlib.util.spec_from_file_location(name, os.path.join(shim, name + ".py"))
    sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules[name])


instead_of_builtin("_socket")

from bsdsocket import errors

import alarms
import gaps
from listed import leave_out, listed
from outcomes import Outcomes, report
from patience import Patience
from test import test_socket

# While it was loaded, the tests' module has tried which families there are. From now on a refusal passes the test over.
errors.refusal = unittest.SkipTest

patience = Patience(float(seconds))
patience.start()
load = unittest.defaultTestLoader
suite = load.loadTestsFromNames(chosen, test_socket) if chosen else load.loadTestsFromModule(test_socket)
outcomes = Outcomes(test_socket, patience)
known = listed(cannot, backend)
leave_out(suite, known, outcomes.name)
suite.run(outcomes)
status = report(outcomes, known, backend)
sys.stdout.flush()
# Threads of tests that failed may still be waiting for something.
os._exit(status)
