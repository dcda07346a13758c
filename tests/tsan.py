#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the server's tests with -fsanitize=thread, runs them, and says what races: see run.sh.

usage: tsan.py BUILD

GLib isn't built with the sanitizer. tests/common/tsan.h tells it what GLib's locks, queues and
tasks order, but not what GLib itself does under them. So what counts is two accesses by
Porthole's own code; and neither may be memory being handed out or given back, for freed memory
that is still used is AddressSanitizer's to find.
"""

import os
import re
import subprocess
import sys

TESTS = ('server', 'server-replies', 'server-limits', 'server-hostile', 'conversation', 'free-port',
         'connection-log')
REPORT = re.compile(r'^WARNING: ThreadSanitizer: (.*?)^SUMMARY: ThreadSanitizer: ([^\n]*)',
                    re.MULTILINE | re.DOTALL)
ACCESS = re.compile(r'^  (?:Previous )?(?:atomic )?(?:read|write) of size .*?$\n((?:    #.*\n)+)',
                    re.MULTILINE | re.IGNORECASE)
ALLOCATION = re.compile(r'    #0 (free|malloc|calloc|realloc|posix_memalign) ')


def is_ours(stack):
    """Whether the innermost frame that isn't the sanitizer's own is of Porthole's sources."""
    frame = next((line for line in stack.splitlines() if 'libtsan' not in line), '')
    return re.search(r' \S*(app|tests)/\S+\.[ch]:\d+', frame) and not ALLOCATION.match(stack)


def races(text):
    for report, summary in REPORT.findall(text):
        accesses = ACCESS.findall(report)
        if not accesses or all(is_ours(stack) for stack in accesses):
            yield summary, report


def build_tests(build):
    """Of what can be built here, these tests alone are wanted."""
    targets = [f'tests/test-{name}' for name in TESTS] + ['tests/server/swarm']
    done = subprocess.run(['ninja', '-C', build, *targets], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, errors='replace', check=False)
    if done.returncode != 0:
        print(done.stdout[-4000:])
    return done.returncode == 0


def run(build, name):
    """Returns whether a test passed, and what raced."""
    command = [os.path.join(build, 'tests', f'test-{name}')]
    if name == 'server-hostile':
        command.append(os.path.join(build, 'tests', 'server', 'swarm'))
    environment = dict(os.environ, TSAN_OPTIONS='exitcode=0', G_DEBUG='fatal-warnings',
                       GSETTINGS_BACKEND='memory', LC_ALL='C.UTF-8')
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=300, text=True, errors='replace', check=False)
    if done.returncode != 0:
        print(done.stdout[-4000:])
    return done.returncode == 0, list(races(done.stdout))


def main():
    build = os.path.abspath(sys.argv[1])
    if not build_tests(build):
        print('not ok - thread sanitizer: the tests can\'t be built')
        return 1

    status = 0
    for name in TESTS:
        passed, raced = run(build, name)
        print(f'{"ok" if passed and not raced else "not ok"} - thread sanitizer: {name}', flush=True)
        for summary, report in raced[:3]:
            print(f'{summary}\n{report}')
        if raced or not passed:
            status = 1
    return status


if __name__ == '__main__':
    sys.exit(main())
