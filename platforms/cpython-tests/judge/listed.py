"""The tests that do not pass, and why: a name and a reason a line; # begins a remark."""

import os


def listed(folder, backend):
    """Those of every backend, and those of this one."""
    known = {}
    for file in "all", backend:
        path = os.path.join(folder, file)
        if os.path.exists(path):
            with open(path, encoding="utf-8") as lines:
                known.update(line.strip().split(None, 1) for line in lines if line.strip() and not line.startswith("#"))
    return known


def leave_out(suite, known, name):
    """Marks what would not end, so that it is passed over."""
    for test in suite:
        if hasattr(test, "_tests"):
            leave_out(test, known, name)
        elif known.get(name(test), "").startswith("hangs:"):
            method = getattr(test, test._testMethodName).__func__
            method.__unittest_skip__ = True
            method.__unittest_skip_why__ = known[name(test)]
