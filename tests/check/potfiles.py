#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that po/POTFILES.in names every file with translatable text, and no other.

usage: potfiles.py CHECKOUT
"""

import pathlib
import re
import sys

C_MARK = re.compile(r'\b(?:N?C?_|ngettext|g_dngettext|g_dpgettext2|gettext|NC_)\s*\(')
XML_MARK = re.compile(r'translatable="(?:yes|true)"')


def is_translatable(path):
    text = path.read_text(encoding='utf-8')
    if path.suffix == '.c':
        return C_MARK.search(re.sub(r'/\*.*?\*/', '', text, flags=re.DOTALL)) is not None
    return XML_MARK.search(text) is not None


def main():
    top = pathlib.Path(sys.argv[1])
    listed = [line.strip() for line in (top / 'po/POTFILES.in').read_text(encoding='utf-8').splitlines()
              if line.strip() and not line.startswith('#')]
    problems = []
    if listed != sorted(listed):
        problems.append('po/POTFILES.in is not sorted')
    wanted = {str(path.relative_to(top)) for folder in ('app', 'ui')
              for path in (top / folder).rglob('*') if path.suffix in ('.c', '.ui') and is_translatable(path)}
    wanted |= {str(path.relative_to(top)) for path in (top / 'data').glob('*.in')
               if path.name.endswith(('.desktop.in', '.metainfo.xml.in'))}
    for name in sorted(wanted - set(listed)):
        problems.append(f'{name} has translatable text and is not in po/POTFILES.in')
    for name in sorted(set(listed) - wanted):
        problems.append(f'po/POTFILES.in lists {name}, which has nothing to translate or is not there')
    for name in sorted(wanted):
        if name.startswith('app/') and not name.startswith('app/cli/'):
            problems.append(f'{name}: the engine has no translated sentences')
    if not wanted:
        problems.append('nothing translatable found at all')
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
