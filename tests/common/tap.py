# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps that are functions, and comparisons, told as TAP."""

import sys
import traceback


class Failure(Exception):
    """What was expected did not happen, or not in time."""


class Skip(Exception):
    """What a step needs isn't to be had here."""


def run(steps):
    """Runs functions that take nothing, in order, and prints TAP."""
    print(f'1..{len(steps)}', flush=True)
    failed = False
    for number, step in enumerate(steps, 1):
        try:
            step()
            print(f'ok {number} {step.__name__}', flush=True)
        except Skip as reason:
            print(f'ok {number} {step.__name__} # SKIP {reason}', flush=True)
        except Exception:  # pylint: disable=broad-except # whatever it is, the test failed
            failed = True
            for line in traceback.format_exc().splitlines():
                print(f'# {line}')
            print(f'not ok {number} {step.__name__}', flush=True)
    sys.exit(1 if failed else 0)


class Checks:
    """Prints each comparison as a line of TAP."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def equal(self, what, found, expected):
        self.true(what, found == expected, f'found {found!r} instead of {expected!r}')

    def true(self, what, holds, why=''):
        self.count += 1
        if holds:
            print(f'ok {self.count} - {what}')
        else:
            self.failed += 1
            print(f'not ok {self.count} - {what}')
            if why:
                print(f'# {why}')

    def finish(self):
        print(f'1..{self.count}')
        return 1 if self.failed else 0
