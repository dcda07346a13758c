#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that data flows one way: who includes whom, and what the built libraries need.

usage: layers.py CHECKOUT SCAN_LIBRARY APP_LIBRARY
"""

import pathlib
import re
import subprocess
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.MULTILINE)
ENGINES = ('registry', 'listeners', 'server', 'chart')
FOLDERS = ('base', 'scan', *ENGINES, 'overview', 'cli')


def forbidden(top, folder, include):
    """Why a file in app/FOLDER must not include INCLUDE, or None."""
    first = include.split('/')[0]
    if first in ('gtk', 'gdk', 'gsk', 'graphene', 'pango', 'adwaita.h', 'libadwaita'):
        return 'the engine knows no GTK'
    if pathlib.Path(top, 'ui', include).exists() and not pathlib.Path(top, 'app', include).exists():
        return 'the engine knows no window'
    if folder == 'scan':
        if first in FOLDERS and first != 'scan':
            return 'the scanner stands below all others'
        if re.match(r'(glib|gio|gobject|config\.h)', include):
            return 'the scanner is libc only'
    if folder == 'base' and first in FOLDERS and first != 'base':
        return 'the base stands below the engines'
    if folder in ENGINES and first in ENGINES + ('overview', 'cli') and first != folder:
        return 'the engines do not know each other'
    if folder in ('registry', 'server', 'chart') and first == 'scan':
        return 'only the listeners know the scanner'
    if folder == 'overview' and first == 'cli':
        return 'the command line stands above'
    return None


def undefined(library):
    """The symbols that a static library needs from elsewhere."""
    output = subprocess.run(['nm', '--undefined-only', '--format=posix', library],
                            check=True, capture_output=True, text=True).stdout
    return {line.split()[0] for line in output.splitlines() if ' U' in line}


def main():
    top, scan_library, app_library = sys.argv[1:4]
    problems = []
    files = sorted(pathlib.Path(top, 'app').rglob('*.[ch]'))
    if len(files) < 10:
        problems.append(f'only {len(files)} files found below app/')
    for path in files:
        folder = path.relative_to(pathlib.Path(top, 'app')).parts[0]
        for include in INCLUDE.findall(path.read_text(encoding='utf-8')):
            why = forbidden(top, folder, include)
            if why:
                problems.append(f'{path.relative_to(top)} includes {include}: {why}')
    for symbol in sorted(undefined(scan_library)):
        if re.match(r'(g|gtk|gdk|adw|json)_', symbol):
            problems.append(f'the scanner needs {symbol}')
    needed = undefined(app_library)
    if 'g_object_new' not in needed:
        problems.append(f'{app_library} can not be the engine: it does not use GObject')
    for symbol in sorted(needed):
        if re.match(r'(gtk|gdk|gsk|adw|pango|graphene)_', symbol):
            problems.append(f'the engine needs {symbol}')
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
