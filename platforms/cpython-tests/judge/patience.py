"""How long a test may take, after which the run is over: nobody can end a thread from outside."""

import java
import threading
import time


class Patience(threading.Thread):
    def __init__(self, seconds):
        super().__init__(daemon=True)
        self.seconds = seconds
        self.test = None
        self.since = 0.0

    def begin(self, test):
        self.since = time.monotonic()
        self.test = test

    def end(self):
        self.test = None

    def run(self):
        while True:
            time.sleep(0.5)
            test = self.test
            if test is not None and time.monotonic() - self.since > self.seconds:
                print(f"{test} did not end within {self.seconds:g} seconds; what comes after it was not tried", flush=True)
                java.type("java.lang.Runtime").getRuntime().halt(1)
