#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmarks of a configured build and writes one table: see ./dev bench.

usage: run.py CHECKOUT BUILD [NAME…]

Each benchmark is a program that prints rows of the table, and whatever else it has to say. The
table goes to BUILD/bench.md, too. Ends with 1 when a check of a benchmark's work failed, or with 2
when all worked but a bar wasn't met.
"""

import os
import pathlib
import subprocess
import sys

HEADER = ('| benchmark | Porthole | peer | ratio | bar | met |\n'
          '|---|---|---|---|---|---|')
COLUMNS = HEADER.split('\n', maxsplit=1)[0].count('|') - 1
PATIENCE = 900  # seconds
STATUS_MISSED = 2

# What is measured in a window, and what isn't: in the order of the table.
WITHOUT_WINDOW = ('scan', 'server', 'search', 'scale')
WITH_WINDOW = ('startup', 'keystroke', 'listening', 'flood', 'chart')
NAMES = ('startup', 'scan', 'listening', 'search', 'keystroke', 'server', 'flood', 'chart', 'scale')


def command(top, build, name):
    """How the benchmark is run, or None where it couldn't be built."""
    folder = build / 'tests' / 'bench'
    needs = {'startup': 'first-frame', 'scale': 'bench-scale'}.get(name, 'bench-' + name)
    if not (folder / needs).exists():
        return None
    if name == 'startup':
        arguments = ['python3', top / 'tests/bench/startup.py', folder / needs]
    elif name == 'scale':
        arguments = ['python3', top / 'tests/bench/scale.py', folder / needs, build / 'scale']
    else:
        arguments = [folder / needs]
    if name in WITH_WINDOW:
        arguments.insert(0, top / 'tests/with-display.sh')
    return [str(argument) for argument in arguments]


def empty_row(name, why):
    """The row of a benchmark that has no figures."""
    return f'| {name} | {why} |' + ' — |' * (COLUMNS - 2)


def run(name, arguments, environment, rows):
    """Runs one benchmark, adds its rows and tells how it ended: 0, 1 or STATUS_MISSED."""
    with subprocess.Popen(['timeout', '--kill-after=5', str(PATIENCE), *arguments], env=environment,
                          stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            line = line.rstrip('\n')
            print(line, flush=True)
            if line.startswith('| '):
                rows.append(line)
        status = process.wait()
    if status not in (0, STATUS_MISSED):
        why = f'took more than {PATIENCE} seconds' if status == 124 else 'the check of its work failed'
        rows.append(empty_row(name, f'**{why}**'))
        print(rows[-1], flush=True)
        return 1
    return status


def main():
    top, build = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    names = sys.argv[3:] or NAMES
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f'There is no benchmark {unknown[0]}: there are {", ".join(NAMES)}.', file=sys.stderr)
        return 1

    environment = dict(os.environ,
                       PATH=f'{build}/install/bin:{os.environ["PATH"]}',
                       XDG_DATA_DIRS=f'{build}/install/share:'
                                     + os.environ.get('XDG_DATA_DIRS', '/usr/local/share:/usr/share'),
                       GSETTINGS_BACKEND='memory', GSETTINGS_SCHEMA_DIR=str(build / 'data'))
    rows = []
    statuses = set()
    print(HEADER, flush=True)
    for name in names:
        arguments = command(top, build, name)
        if arguments is None:
            rows.append(empty_row(name, 'wasn’t built: what it needs is missing here'))
            print(rows[-1], flush=True)
            continue
        statuses.add(run(name, arguments, environment, rows))

    output = build / 'bench.md'
    output.write_text('\n'.join([HEADER, *rows, '']), encoding='utf-8')
    print(f'\nThe table is in {output}.')
    return 1 if 1 in statuses else STATUS_MISSED if STATUS_MISSED in statuses else 0


if __name__ == '__main__':
    sys.exit(main())
