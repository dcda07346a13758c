#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start-up to the first drawn frame, beside GNOME applications in the same run.

usage: startup.py FIRST_FRAME [ROUNDS], inside tests/with-display.sh with porthole on PATH
Every round starts each program once, in turn, so that whatever else the machine does
falls on all of them; the first round warms the caches and isn't counted.
"""

import os
import shutil
import statistics
import subprocess
import sys

PEERS = ('gnome-logs', 'd-spy', 'gnome-text-editor', 'kgx')


def measure(first_frame, program):
    """(milliseconds, MiB) of one start, or None when the program drew nothing."""
    arguments = [program]
    if program == 'gnome-text-editor':
        arguments.append('--standalone')
    env = dict(os.environ, GSETTINGS_BACKEND='memory')
    result = subprocess.run(['dbus-run-session', '--', first_frame, *arguments], env=env,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    if result.returncode != 0:
        return None
    milliseconds, kibibytes = result.stdout.split()[-2:]
    return float(milliseconds), int(kibibytes) / 1024


def main():
    first_frame = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    programs = ['porthole', *(peer for peer in PEERS if shutil.which(peer))]
    figures = {program: [] for program in programs}
    for number in range(rounds + 1):
        for program in programs:
            figure = measure(first_frame, program)
            if figure is None:
                print(f'{program} drew no window', file=sys.stderr)
            elif number > 0:
                figures[program].append(figure)

    if not figures['porthole']:
        print('porthole drew no window')
        return 1
    own = statistics.median(figure[0] for figure in figures['porthole'])
    print('| start-up | first frame, ms (min–max) | peak, MiB | porthole ÷ it |')
    print('|---|---|---|---|')
    compared = 0
    for program in programs:
        times = [figure[0] for figure in figures[program]]
        if len(times) < rounds:
            continue
        median = statistics.median(times)
        peak = statistics.median(figure[1] for figure in figures[program])
        compared += program != 'porthole'
        print(f'| {program} | {median:.0f} ({min(times):.0f}–{max(times):.0f}) | {peak:.0f} | {own / median:.2f} |')
    if compared < 2:
        print('fewer than two peers could be measured')
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
