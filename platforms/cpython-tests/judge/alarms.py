"""Alarms, by interrupting the main thread: in bsdsocket that plays the part of a signal whose handler is to be run.

GraalPy runs a handler when the main thread comes back to Python, which a call that waits in Java does not do.
"""

import signal

import java
from bsdsocket import errors

Thread = java.type("java.lang.Thread")
milliseconds = java.type("java.util.concurrent.TimeUnit").MILLISECONDS
clock = java.type("java.util.concurrent.Executors").newSingleThreadScheduledExecutor()
schedule = getattr(clock, "schedule(java.lang.Runnable,long,java.util.concurrent.TimeUnit)")
main = Thread.currentThread()
pending = None


def setitimer(which, seconds, interval=0.0):
    alarm(seconds)


def alarm(seconds):
    global pending
    if pending is not None:
        pending.cancel(False)
        Thread.interrupted()
    pending = schedule(main.interrupt, int(seconds * 1000), milliseconds) if seconds else None


def run_handler():
    """Whether a handler was due and let the call go on; what it throws ends the call."""
    if Thread.currentThread() != main or not Thread.interrupted():
        return False
    signal.getsignal(signal.SIGALRM)(signal.SIGALRM, None)
    return True


signal.alarm = alarm
signal.setitimer = setitimer
errors.run_handler = run_handler
