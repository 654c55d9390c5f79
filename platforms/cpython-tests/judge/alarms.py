"""Alarms, by interrupting the main thread: in bsdsocket that plays the part of a signal whose handler is to be run.

GraalPy runs a handler when the main thread comes back to Python, which a call that waits in Java does not do. On it a
thread's interrupt may also be gone when Python asks for it, so what says that a handler is due is kept here.
"""

import signal
import threading

import java
from bsdsocket import errors

Thread = java.type("java.lang.Thread")
milliseconds = java.type("java.util.concurrent.TimeUnit").MILLISECONDS
clock = java.type("java.util.concurrent.Executors").newSingleThreadScheduledExecutor()
schedule = getattr(clock, "schedule(java.lang.Runnable,long,java.util.concurrent.TimeUnit)")
main = Thread.currentThread()
pending = None
due = threading.Event()
SOON = 5


def fire():
    main.interrupt()
    due.set()


def setitimer(which, seconds, interval=0.0):
    alarm(seconds)


def alarm(seconds):
    global pending
    if pending is not None:
        pending.cancel(False)
        due.clear()
        Thread.interrupted()
    pending = schedule(fire, int(seconds * 1000), milliseconds) if seconds else None


def run_handler(interrupted):
    """Whether a handler was due and let the call go on; what it throws ends the call."""
    if Thread.currentThread() != main or not due.wait(SOON if interrupted else 0):
        return False
    due.clear()
    Thread.interrupted()
    signal.getsignal(signal.SIGALRM)(signal.SIGALRM, None)
    return True


signal.alarm = alarm
signal.setitimer = setitimer
errors.run_handler = run_handler
