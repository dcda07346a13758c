#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start-up to the first drawn frame, beside GNOME applications in the same run.

usage: startup.py FIRST_FRAME [ROUNDS], inside tests/with-display.sh with porthole on PATH
Every round starts each program once, in turn and with another one first, so that whatever else the
machine does falls on all of them; the first round warms the caches and isn't counted. Porthole's first
start ever, which explains what it is about, is among what isn't counted.
"""

import os
import shutil
import statistics
import subprocess
import sys

from table import STATUS_MISSED, row

PEERS = ('gnome-logs', 'd-spy', 'gnome-text-editor', 'kgx')
ROUNDS = 9

# No slower than the fastest peer, but for the tenth that two runs of the same program differ by.
TIME_RATIO_MIN = 0.91
MEMORY_RATIO_MIN = 1


def measure(first_frame, program):
    """(milliseconds, MiB, milliseconds of a processor, MiB later) of a start, or None: it drew nothing."""
    arguments = [program]
    if program == 'gnome-text-editor':
        arguments.append('--standalone')
    # Settings that are kept, or every start would be the first.
    env = dict(os.environ, GSETTINGS_BACKEND='keyfile')
    result = subprocess.run(['dbus-run-session', '--', first_frame, *arguments], env=env,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    if result.returncode != 0:
        return None
    milliseconds, kibibytes, processor, later = result.stdout.split()[-4:]
    return float(milliseconds), int(kibibytes) / 1024, float(processor), int(later) / 1024


def collect(first_frame, programs, rounds):
    """The figures of each program that drew a window in every round."""
    figures = {program: [] for program in programs}
    for number in range(rounds + 1):
        start = number % len(programs)
        for program in programs[start:] + programs[:start]:
            figure = measure(first_frame, program)
            if figure is None:
                print(f'{program} drew no window', file=sys.stderr)
            elif number > 0:
                figures[program].append(figure)
    return {program: list(zip(*of)) for program, of in figures.items() if len(of) == rounds}


def main():
    first_frame = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    peers = [peer for peer in PEERS if shutil.which(peer)]
    for peer in PEERS:
        if peer not in peers:
            print(f'| start-up | — | {peer} isn’t installed here | — | — | — |')
    figures = collect(first_frame, ['porthole', *peers], rounds)
    peers = [peer for peer in peers if peer in figures]
    if 'porthole' not in figures or len(peers) < 2:
        print('porthole or all but one of its peers drew no window', file=sys.stderr)
        return 1

    def time_of(peer):
        return statistics.median(figures[peer][0])

    met = True
    ours = figures['porthole']
    fastest = min(peers, key=time_of)
    for peer in sorted(peers, key=time_of):
        met &= row('start-up to the first drawn frame', 'ms', ours[0], peer, figures[peer][0],
                   at_least=TIME_RATIO_MIN if peer == fastest else None)
    for peer in sorted(peers, key=time_of):
        row('start-up: time of a processor', 'ms', ours[2], peer, figures[peer][2])

    def medians(index):
        return [statistics.median(figures[peer][index]) for peer in peers]

    met &= row('start-up: peak memory to the first frame', 'MiB', ours[1], 'the peers’ medians', medians(1),
               at_least=MEMORY_RATIO_MIN)
    row('start-up: peak memory when all is drawn', 'MiB', ours[3], 'the peers’ medians', medians(3))
    return 0 if met else STATUS_MISSED


if __name__ == '__main__':
    sys.exit(main())
