#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up what the test runs' JUnit files say and closes with one plain line.

usage: summary.py STATUS FILE...
STATUS is not 0 when a run went wrong: with no failed test on record, that counts as one.
"""

import sys
import xml.etree.ElementTree as ElementTree


def main():
    went_wrong = sys.argv[1] != '0'
    passed = failed = skipped = 0
    for path in sys.argv[2:]:
        try:
            cases = list(ElementTree.parse(path).iter('testcase'))
        except (OSError, ElementTree.ParseError) as error:
            print(f'{path}: {error}')
            went_wrong = True
            continue
        if not cases:
            print(f'{path}: no test was run')
            went_wrong = True
        for case in cases:
            if case.find('failure') is not None or case.find('error') is not None:
                failed += 1
                print(f'failed: {case.get("classname")} {case.get("name")}')
            elif case.find('skipped') is not None:
                skipped += 1
                print(f'skipped: {case.get("classname")} {case.get("name")}')
            else:
                passed += 1
    if went_wrong and failed == 0:
        failed = 1
    print(f'{passed} passed, {failed} failed' + (f', {skipped} skipped' if skipped else ''))
    return 1 if failed or passed == 0 else 0


if __name__ == '__main__':
    sys.exit(main())
