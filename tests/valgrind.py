#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the engine's tests under valgrind's memcheck and says what it finds: see run.sh.

usage: valgrind.py BUILD [NAME…]

What counts is an invalid or uninitialised access, and memory that is definitely lost. What GLib
allocates once and keeps for the life of the process is still reachable, and no error; what of it only
looks lost is in the suppressions that GLib itself ships, and in valgrind.supp.
"""

import json
import os
import subprocess
import sys

SUPPRESSIONS = ('/usr/share/glib-2.0/valgrind/glib.supp',
                os.path.join(os.path.dirname(os.path.abspath(__file__)), 'valgrind.supp'))
# The swarm and the flood measure time and load, which tell nothing here; TSan and ASan run them. And
# what finds its own program by its name finds valgrind.
LEFT_OUT = {'server-hostile', 'cli-sockets'}
VALGRIND = ['valgrind', '--quiet', '--error-exitcode=99', '--leak-check=full', '--show-leak-kinds=definite',
            '--errors-for-leak-kinds=definite', '--num-callers=25', '--fair-sched=yes',
            # A child that is ended has lost what the other threads had.
            '--child-silent-after-fork=yes']
PATIENCE = 1800


def list_tests(build):
    """Name, command and environment of each test of the engine that is a program of its own."""
    text = subprocess.run(['meson', 'introspect', '--tests', build], stdout=subprocess.PIPE, check=True).stdout
    for test in json.loads(text):
        program = os.path.basename(test['cmd'][0])
        if 'porthole:engine' in test['suite'] and program.startswith('test-') and test['name'] not in LEFT_OUT:
            yield test['name'], test['cmd'], test['env']


def run(build, name, command, environment):
    suppressions = [f'--suppressions={path}' for path in SUPPRESSIONS if os.path.exists(path)]
    # GLib frees what it can; the C library's allocator gives nothing twice at once.
    environment = {**os.environ, **environment, 'G_SLICE': 'always-malloc', 'PORTHOLE_VALGRIND': '1'}
    try:
        done = subprocess.run([*VALGRIND, *suppressions, *command], cwd=build, env=environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              errors='replace', timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        print(f'not ok - valgrind: {name}: not done after {PATIENCE} s', flush=True)
        return False
    print(f'{"ok" if done.returncode == 0 else "not ok"} - valgrind: {name}', flush=True)
    if done.returncode != 0:
        print(done.stdout[-6000:])
    return done.returncode == 0


def main():
    build = os.path.abspath(sys.argv[1])
    tests = [test for test in list_tests(build) if len(sys.argv) < 3 or test[0] in sys.argv[2:]]
    if not tests:
        print('not ok - valgrind: there are no tests')
        return 1
    return 0 if all([run(build, *test) for test in tests]) else 1


if __name__ == '__main__':
    sys.exit(main())
