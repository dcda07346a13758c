#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks every page and dialog as a screen reader does, and finds each control named.

usage: names.py, inside tests/with-display.sh --a11y with porthole on PATH
"""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from driver import App, Failure, run, text_of  # noqa: E402
from gi.repository import Atspi  # noqa: E402

CONTROLS = {'push button', 'button', 'toggle button', 'check box', 'radio button', 'switch', 'combo box', 'entry',
            'text', 'spin button', 'slider', 'link', 'menu item', 'check menu item', 'radio menu item', 'page tab',
            'table', 'tree table', 'canvas'}

app = None


def is_control(node):
    states = node.get_state_set()
    return node.get_role_name() in CONTROLS and states.contains(Atspi.StateType.FOCUSABLE)


def says_something(node):
    """Its name, its description, or what labels it."""
    if (node.get_name() or '').strip() or (node.get_description() or '').strip():
        return True
    return any(relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
               and any(text_of(relation.get_target(i)) for i in range(relation.get_n_targets()))
               for relation in node.get_relation_set())


def path(node):
    names = []
    while node is not None and len(names) < 6:
        names.append(f'{node.get_role_name()} {text_of(node)[:30]!r}')
        node = node.get_parent()
    return ' in '.join(names)


def check(where, least):
    controls = [node for node in app.all() if is_control(node)]
    unnamed = [path(node) for node in controls if not says_something(node)]
    if unnamed:
        raise Failure(f'{where}: without a name: ' + '; '.join(unnamed))
    if len(controls) < least:
        raise Failure(f'{where}: only {len(controls)} controls were found')
    print(f'# {where}: {len(controls)} controls')


def start():
    global app
    app = App()


def ports():
    app.type('postgres')
    app.says('PostgreSQL')
    check('Ports', 8)
    app.keys('Escape')


def listening():
    app.keys('ctrl+2')
    app.expect('tree table')
    check('Listening', 5)


def server():
    app.keys('ctrl+3')
    app.click('button', 'Start')
    app.expect('button', 'Stop')
    check('Server, running', 8)
    app.click('button', 'Stop')
    app.expect('button', 'Start')
    check('Server', 8)


def chart():
    app.keys('ctrl+4')
    app.says('Open to the Network')
    check('Chart', 8)


def preferences():
    app.keys('ctrl+comma')
    app.says('Registry')
    check('Preferences', 3)
    app.keys('Escape')
    app.expect_gone('dialog')  # while one is open, the window's shortcuts rest


def explanation():
    app.keys('F1')
    app.says('An IP address finds a computer')
    check('How Ports Work', 3)
    app.keys('Escape')
    app.expect_gone('dialog')


def shortcuts():
    app.keys('ctrl+question')
    app.expect(name='Go Back')
    check('Keyboard Shortcuts', 1)
    app.keys('Escape')
    app.expect_gone('dialog')


def ends_cleanly():
    app.close()


if __name__ == '__main__':
    try:
        run([start, ports, listening, server, chart, preferences, explanation, shortcuts, ends_cleanly])
    finally:
        if app is not None:
            app.kill()
