# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Ports page by keyboard alone, and a file of notes that is damaged."""

import os

from driver import App, Atspi, Failure, run, text_of, wait_for

DAMAGED = b'[80\nName=\xff\n'

app = None


def notes_folder():
    return os.path.join(os.environ['XDG_DATA_HOME'], 'porthole')


def damaged_notes_are_set_aside():
    global app
    os.makedirs(notes_folder(), exist_ok=True)
    with open(os.path.join(notes_folder(), 'notes.ini'), 'wb') as file:
        file.write(DAMAGED)
    app = App()
    app.says('It was set aside.')
    names = sorted(os.listdir(notes_folder()))
    contents = [open(os.path.join(notes_folder(), name), 'rb').read() for name in names]
    if 'notes.ini' in names or DAMAGED not in contents:
        raise Failure(f'the damaged notes are not aside: {names}')


def focused():
    return next((node for node in app.all()
                 if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)


def focused_row():
    """What stands in the row that has the keyboard."""
    node = focused()
    if node is None or 'row' not in node.get_role_name():
        return None
    return ' '.join(text_of(cell) for cell in leaves(node))


def leaves(node):
    count = node.get_child_count()
    if count == 0:
        yield node
    for i in range(count):
        yield from leaves(node.get_child_at_index(i))


def typing_anywhere_searches():
    app.type('postgres')
    app.expect(name=lambda said: said.startswith('5432'))


def down_enters_the_list():
    app.keys('Down')
    first = wait_for('keyboard in the first row', focused_row)
    if not first.startswith('5432'):
        raise Failure(f'{first!r} is not the best answer')
    app.keys('Down')
    wait_for('keyboard in the second row', lambda: focused_row() not in (None, first))
    app.keys('Up')
    wait_for('keyboard in the first row again', lambda: focused_row() == first)


def enter_opens_the_details():
    app.keys('F9')
    app.expect_gone('button', 'Copy Command')
    app.keys('Return')
    app.expect('button', 'Copy Command')


def escape_clears():
    wait_for('keyboard in the list', focused_row)
    app.keys('Escape')
    app.expect(name=lambda said: said.startswith('9') and said.endswith(' results'))
    app.type('65536')
    app.says('Port Numbers End at 65535')
    app.keys('Escape')
    app.expect(name=lambda said: said.startswith('9') and said.endswith(' results'))


def ends_cleanly():
    app.close()


if __name__ == '__main__':
    try:
        run([damaged_notes_are_set_aside, typing_anywhere_searches, down_enters_the_list,
             enter_opens_the_details, escape_clears, ends_cleanly])
    finally:
        if app is not None:
            app.kill()
