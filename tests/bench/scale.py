#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws how cost grows with what there is, and judges it by the slope.

usage: scale.py BENCH_SCALE FOLDER [NAME…]
Writes a plot for each of what bench-scale measures into FOLDER, and prints rows of the table. The
slope of a line is fitted on logarithms over its last tenfold, where what any run costs, however
little there is, doesn't flatten it: 1 is linear.
"""

import collections
import math
import pathlib
import subprocess
import sys

from table import STATUS_MISSED, row

# Linear is 1: the rest is for what two runs differ by.
SLOPE_MAX = 1.15

PLOTS = {
    'sockets': ('Listening sockets and the processor time to find them and their owners', 'listening sockets'),
    'processes': ('Processes with a listening socket each and the processor time to find them', 'processes'),
    'connections': ('Connections and the processor time that they cost the test server', 'connections'),
    'log': ('Rows of a log and the time for all of them', 'rows'),
    'registry': ('Rows of the registry and the time to open it and to search it', 'rows'),
}
WIDTH, HEIGHT = 640, 420
LEFT, RIGHT, TOP, BOTTOM = 78, 20, 44, 56
STYLE = '''
    svg { font-family: sans-serif; font-size: 13px; fill: #241f31 }
    .back { fill: #ffffff } .grid { stroke: #d5d3d8 } .frame { stroke: #77767b; fill: none }
    .one { stroke: #77767b; stroke-dasharray: 3 5; fill: none }
    .a { stroke: #1a5fb4 } .b { stroke: #a51d2d } .line { fill: none; stroke-width: 2 }
    .dot { fill: #ffffff; stroke-width: 2 } .small { font-size: 11px; fill: #5e5c64 }
    @media (prefers-color-scheme: dark) {
      svg { fill: #ffffff } .back { fill: #1d1d20 } .grid { stroke: #3d3846 }
      .frame, .one { stroke: #9a9996 } .a { stroke: #78aeed } .b { stroke: #ff938c }
      .dot { fill: #1d1d20 } .small { fill: #c0bfbc }
    }'''


def fit(points):
    """The slope of the least squares on logarithms, over the last tenfold."""
    last = points[-1][0]
    logs = [(math.log(x), math.log(y)) for x, y in points if x * 10 >= last and y > 0]
    mean_x = sum(x for x, _ in logs) / len(logs)
    mean_y = sum(y for _, y in logs) / len(logs)
    return (sum((x - mean_x) * (y - mean_y) for x, y in logs)
            / sum((x - mean_x) ** 2 for x, _ in logs))


class Axes:
    """From figures to places in the plot, both axes logarithmic."""

    def __init__(self, lines):
        xs = [x for points in lines.values() for x, _ in points]
        ys = [y for points in lines.values() for _, y in points]
        self.x0, self.x1 = math.log10(min(xs)) - 0.05, math.log10(max(xs)) + 0.05
        self.y0, self.y1 = math.log10(min(ys)) - 0.15, math.log10(max(ys)) + 0.25

    def x(self, value):
        share = (math.log10(value) - self.x0) / (self.x1 - self.x0)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(self, value):
        share = (math.log10(value) - self.y0) / (self.y1 - self.y0)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)


def ticks(low, high):
    """1, 2 and 5 of each power of ten, or only 1 where that is too many."""
    steps = (1, 2, 5) if high - low < 2.2 else (1,)
    for power in range(math.floor(low), math.ceil(high) + 1):
        for step in steps:
            value = step * 10 ** power
            if low <= math.log10(value) <= high:
                yield value


def draw_grid(axes, unit):
    for value in ticks(axes.x0, axes.x1):
        x = axes.x(value)
        yield f'<path class="grid" d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}"/>'
        yield f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{value:,.0f}</text>'
    for value in ticks(axes.y0, axes.y1):
        y = axes.y(value)
        yield f'<path class="grid" d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{value:,g}</text>'
    yield (f'<rect class="frame" x="{LEFT}" y="{TOP}" width="{WIDTH - LEFT - RIGHT}" '
           f'height="{HEIGHT - TOP - BOTTOM}"/>')
    yield f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 14}" text-anchor="middle">{unit}</text>'
    middle = (TOP + HEIGHT - BOTTOM) / 2
    yield (f'<text x="18" y="{middle}" text-anchor="middle" transform="rotate(-90 18 {middle})">'
           'milliseconds</text>')


def draw_line(axes, name, points, kind, index):
    """A line with its marks, and its name beside a mark at the top: round ones and square ones."""
    places = [(axes.x(x), axes.y(y)) for x, y in points]
    yield f'<path class="line {kind}" d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in places)}"/>'
    left = LEFT + 12 + index * 235
    for x, y in [*places, (left + 4, TOP + 16)]:
        if index == 0:
            yield f'<circle class="dot {kind}" cx="{x:.1f}" cy="{y:.1f}" r="4"/>'
        else:
            yield f'<rect class="dot {kind}" x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8"/>'
    yield f'<text x="{left + 14}" y="{TOP + 20}">{name}: slope {fit(points):.2f}</text>'


def draw(title, unit, lines):
    """The plot as SVG, with a line of slope 1 through the last point of the first line."""
    axes = Axes(lines)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
             f'width="{WIDTH}" height="{HEIGHT}">', f'<title>{title}</title>',
             f'<style>{STYLE}\n</style>', f'<rect class="back" width="{WIDTH}" height="{HEIGHT}"/>',
             f'<clipPath id="plot"><rect x="{LEFT}" y="{TOP}" width="{WIDTH - LEFT - RIGHT}" '
             f'height="{HEIGHT - TOP - BOTTOM}"/></clipPath>',
             f'<text x="{LEFT}" y="26">{title}</text>']
    parts += draw_grid(axes, unit)
    for points in lines.values():
        (x1, y1), x0 = points[-1], points[0][0]
        parts.append(f'<path class="one" clip-path="url(#plot)" d="M{axes.x(x0):.1f} '
                     f'{axes.y(y1 * x0 / x1):.1f}L{axes.x(x1):.1f} {axes.y(y1):.1f}"/>')
    for index, (name, points) in enumerate(lines.items()):
        parts += draw_line(axes, name, points, 'ab'[index], index)
    parts.append(f'<text class="small" x="{WIDTH - RIGHT - 6}" y="{HEIGHT - BOTTOM - 8}" '
                 'text-anchor="end">dotted: slope 1, as much again for as many again</text>')
    return '\n'.join([*parts, '</svg>', ''])


def measure(program, what):
    """The points of each line, by the line's name; empty where the work wasn't done."""
    csv = pathlib.Path(__file__).parents[2] / 'data' / 'registry' / 'iana.csv'
    output = subprocess.run([program, what, csv], stdout=subprocess.PIPE, text=True, check=False)
    lines = collections.defaultdict(list)
    if output.returncode == 0:
        for line in output.stdout.splitlines():
            _, count, name, milliseconds = line.split('\t')
            lines[name].append((int(count), float(milliseconds)))
    return lines


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(exist_ok=True)
    met = worked = True
    for what in sys.argv[3:] or PLOTS:
        title, unit = PLOTS[what]
        lines = measure(program, what)
        if not lines:
            print(f'| scale: {what} | **the check of its work failed** | — | — | — | — |', flush=True)
            worked = False
            continue
        (folder / f'{what}.svg').write_text(draw(title, unit, lines), encoding='utf-8')
        for name, points in lines.items():
            first, last = points[0][0], points[-1][0]
            met &= row(f'scale: slope of {name}, {first:,} to {last:,} {unit}', '', [fit(points)],
                       'linear', [1.0], at_most=SLOPE_MAX)
    print(f'The plots are in {folder}.')
    return 1 if not worked else 0 if met else STATUS_MISSED


if __name__ == '__main__':
    sys.exit(main())
