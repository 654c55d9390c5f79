"""What came of each test, and what that says."""

import collections
import unittest


class Outcomes(unittest.TestResult):
    def __init__(self, module, patience):
        super().__init__()
        self.module = module.__name__ + "."
        self.patience = patience
        self.passed = set()
        self.passed_over = {}
        self.failed = {}

    def name(self, test):
        return test.id().removeprefix(self.module)

    def startTest(self, test):
        super().startTest(test)
        self.patience.begin(self.name(test))

    def stopTest(self, test):
        self.patience.end()
        super().stopTest(test)

    def addSuccess(self, test):
        self.passed.add(self.name(test))

    def addSkip(self, test, reason):
        self.passed_over[self.name(test)] = reason
        self.failed.pop(self.name(test), None)

    def addFailure(self, test, error):
        # The other end of a test whose one end was refused something has nothing to say.
        if self.name(test) not in self.passed_over:
            self.failed.setdefault(self.name(test), self._exc_info_to_string(error, test))

    addError = addFailure

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self.addFailure(test, error)


def report(outcomes, known, backend):
    """Prints it and returns the exit status: 1 if something failed that is not listed."""
    surprises = sorted(outcomes.failed.keys() - known)
    for name in surprises:
        print(f"\n{name}\n{outcomes.failed[name]}")
    show("passed over by a condition of their own", collections.Counter(outcomes.passed_over.values()))
    expected = [known[name].split(":")[0] for name in outcomes.failed if name in known]
    show("listed, by whose affair it is", collections.Counter(expected))
    for name in sorted(outcomes.passed & known.keys()):
        print(f"{backend}: {name} is listed in cannot/ and passed")
    for name in surprises:
        print(f"{backend}: {name} failed and is not listed")
    print(
        f"{backend}: {len(outcomes.passed)} passed, {len(outcomes.passed_over)} passed over,"
        f" {len(expected)} listed, {len(surprises)} failed"
    )
    return 1 if surprises else 0


def show(heading, counts):
    print(f"\n{heading}:")
    for reason, count in counts.most_common():
        print(f"{count:5} {reason}")
