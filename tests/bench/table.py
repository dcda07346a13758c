# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of the table that ./dev bench writes, for benchmarks in Python: bench.c has the same in C."""

import statistics

STATUS_MISSED = 2


def figure(value):
    """Three digits that count, and no more than three behind the point."""
    size = abs(value)
    return f'{value:.{0 if size >= 100 else 1 if size >= 10 else 2 if size >= 1 else 3}f}'


def series(values, unit):
    """The median and the spread."""
    text = f'{figure(statistics.median(values))}{unit and " " + unit}'
    if len(values) > 1:
        text += f' ({figure(min(values))}–{figure(max(values))})'
    return text


def row(what, unit, ours, peer=None, theirs=None, *, at_least=None, at_most=None):
    """Prints a row and returns whether its bar is met.

    The ratio is the peer's figure ÷ Porthole's, and AT_LEAST its bar; AT_MOST is the bar of
    Porthole's own figure.
    """
    compared = f'{peer}: {series(theirs, unit)}' if theirs else peer or '—'
    own = statistics.median(ours)
    ratio = statistics.median(theirs) / own if theirs and own > 0 else None
    met, bar = True, '—'
    if at_least is not None and ratio is not None:
        met, bar = ratio >= at_least, f'≥ {at_least:g} ×'
    elif at_most is not None:
        met, bar = own <= at_most, f'≤ {at_most:g}{unit and " " + unit}'
    said = '—' if bar == '—' else 'yes' if met else '**no**'
    print(f'| {what} | {series(ours, unit)} | {compared} | '
          f'{"—" if ratio is None else figure(ratio) + " ×"} | {bar} | {said} |', flush=True)
    return met
