#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up what test runs left in their meson-logs folders and closes with one plain line.

usage: summary.py STATUS FOLDER...
STATUS is not 0 when a run went wrong: with no failed test on record, that counts as one.
"""

import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

GOOD = ('OK', 'SKIP', 'EXPECTEDFAIL')


class Count:
    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def fail(self, name):
        self.failed += 1
        print(f'failed: {name}')

    def add_cases(self, folder):
        """Counts every test case that a program reported; returns which programs had a bad one."""
        bad = set()
        for case in ElementTree.parse(folder / 'testlog.junit.xml').iter('testcase'):
            name = f'{case.get("classname")} {case.get("name")}'
            if case.find('failure') is not None or case.find('error') is not None:
                self.fail(name)
                bad.add(case.get('classname'))
                bad.add(case.get('name'))
            elif case.find('skipped') is not None:
                self.skipped += 1
                print(f'skipped: {name}')
            else:
                self.passed += 1
        return bad

    def add_programs(self, folder, bad):
        """Counts programs that ended badly though each of their cases passed: a leak, say."""
        programs = 0
        for line in (folder / 'testlog.json').read_text(encoding='utf-8').splitlines():
            test = json.loads(line)
            programs += 1
            if test['result'] not in GOOD and not any(test['name'] in (name or '') for name in bad):
                self.fail(f'{test["name"]} ({test["result"]})')
        if programs == 0:
            self.fail(f'{folder}: no test was run')


def main():
    went_wrong = sys.argv[1] != '0'
    count = Count()
    for name in sys.argv[2:]:
        folder = pathlib.Path(name)
        try:
            count.add_programs(folder, count.add_cases(folder))
        except (OSError, ValueError, ElementTree.ParseError) as error:
            count.fail(f'{folder}: {error}')
    if went_wrong and count.failed == 0:
        count.fail('a run of the tests went wrong; its output above says why')
    print(f'{count.passed} passed, {count.failed} failed'
          + (f', {count.skipped} skipped' if count.skipped else ''))
    return 1 if count.failed or count.passed == 0 else 0


if __name__ == '__main__':
    sys.exit(main())
