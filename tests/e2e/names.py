#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks every page and dialog as a screen reader does, and finds each control named.

usage: names.py, inside tests/with-display.sh --a11y with porthole on PATH
"""

import os
import socket
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from driver import App, Failure, run, text_of, walk, write_settings  # noqa: E402
from gi.repository import Atspi, GLib  # noqa: E402

CONTROLS = {'push button', 'button', 'toggle button', 'check box', 'radio button', 'switch', 'combo box', 'entry',
            'text', 'spin button', 'slider', 'link', 'menu item', 'check menu item', 'radio menu item', 'page tab',
            'table', 'tree table', 'canvas', 'image', 'list item', 'table row'}
# What one version of GTK calls this, and another that.
ALIASES = {'switch': 'check box'}
# What a screen reader reads by what is in it.
ROWS = {'list item', 'table row', 'combo box'}

PATIENCE = 10  # seconds, for what is being searched or laid out

app = None
process = None


def role_of(node):
    return ALIASES.get(node.get_role_name(), node.get_role_name())


def is_control(node):
    states = node.get_state_set()
    return node.get_role_name() in CONTROLS and states.contains(Atspi.StateType.FOCUSABLE)


def linked_text(node):
    """The words of a text that a link is made of: a child of the label, from GTK 4.24 on."""
    link = node.get_hyperlink()
    if link is None:
        return ''
    return Atspi.Text.get_text(node.get_parent(), link.get_start_index(), link.get_end_index())


def says_something(node):
    """Its name, its description, or what labels it; of a row, what stands in it."""
    if (node.get_name() or '').strip() or (node.get_description() or '').strip():
        return True
    if node.get_role_name() == 'link' and linked_text(node).strip():
        return True
    if node.get_role_name() in ROWS and any(text_of(inner).strip() for inner in walk(node) if inner != node):
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


def check(where, least, **roles):
    """Insists on a name for each control there is, and on these of these roles (button=['Start'], …), as
    soon as all is there. A row may go while it is read."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return check_now(where, least, **roles)
        except (Failure, GLib.Error):
            if time.monotonic() >= end:
                raise
            time.sleep(0.2)


def check_now(where, least, **roles):
    controls = [node for node in app.all() if is_control(node)]
    unnamed = [path(node) for node in controls if not says_something(node)]
    if unnamed:
        raise Failure(f'{where}: without a name: ' + '; '.join(unnamed))
    if len(controls) < least:
        raise Failure(f'{where}: only {len(controls)} controls were found')
    for role, names in roles.items():
        said = {text_of(node) if role != 'text' else node.get_name()
                for node in controls if role_of(node) == role.replace('_', ' ')}
        missing = [name for name in names if not any(name in text for text in said)]
        if missing:
            raise Failure(f'{where}: no {role} is called {missing}, but {sorted(said)}')
    print(f'# {where}: {len(controls)} controls')


def close_dialog():
    app.keys('Escape')
    app.expect_gone('dialog')  # while one is open, the window's shortcuts rest


def start():
    global app
    # One server, ready to be started, that the network reaches: then there are codes to be shown.
    with socket.socket() as free:
        free.bind(('127.0.0.1', 0))
        port = free.getsockname()[1]
    write_settings(servers=f"[{{'port': <uint16 {port}>, 'reach': <uint32 1>}}]")
    app = App()
    app.wait_for_focus()


def ports():
    app.type('postgres')
    app.says('PostgreSQL')
    app.says('ufw allow')
    check('Ports', 8, entry=['Search Ports'], table_row=['PostgreSQL'], toggle_button=['Main Menu'],
          page_tab=['Ports', 'Listening', 'Server', 'Chart'])
    check('port page', 20, button=['Start Test Server', 'Copy Command'], text=['Name', 'Note'],
          list_item=['On This Computer', 'Range', 'ufw'])


def note():
    """The form on the port page: while it is written, and with what was written."""
    subprocess.run(['xdotool', 'mousemove', '820', '400', 'click', '--repeat', '60', '5'], check=True)
    field = app.expect(name='Name', role='text')
    app.click_at(field)
    app.type_into(field, 'The one in the cellar')
    app.expect('button', 'Apply')
    check('port page, written', 20, button=['Apply'])
    app.click('button', 'Apply')
    app.expect_gone('button', 'Apply')
    check('port page, named', 20, button=['Remove Name and Note'])
    app.click('button', 'Remove Name and Note')


def pasted_list():
    app.keys('ctrl+f')
    app.type_into(app.expect('entry', 'Search Ports'), 'LISTEN 0 128 0.0.0.0:22\nLISTEN 0 128 0.0.0.0:443\n')
    app.expect(name='Pasted List')
    app.says('443')
    check('Pasted List', 2, list_item=['443'], button=['Close'])
    close_dialog()
    app.keys('Escape')


def listening():
    global process
    process = subprocess.Popen(['nc', '-lk', '127.0.0.1', '7654'])
    app.keys('ctrl+2')
    app.expect('tree table')
    app.expect(name=lambda said: '7654' in said.split())
    check('Listening', 5, entry=['Search Listeners'], toggle_button=['Pause', 'Filter, Sort and Save'])


def listener():
    app.type('7654')
    app.keys('Down', 'Return')
    app.says('nc -lk')
    check('details of a listener', 20, button=['Look Up Port', 'End Process…', 'Copy Command Line', 'Copy Address'],
          toggle_button=['Notify When This Port Starts or Stops Listening'])
    app.click('toggle button', 'Notify When This Port Starts or Stops Listening')


def end_process():
    app.keys('Delete')
    app.says('Unsaved work')
    check('End Process', 2, button=['Cancel', 'End Process'])
    app.keys('Escape')
    app.expect_gone('button', 'Cancel')


def server():
    app.keys('ctrl+3')
    app.expect('button', 'Start')
    app.click('list item', 'Limits and Recording')
    app.says('Milliseconds')
    check('Server', 20, button=['Start', 'Next Free Port', 'Choose…'], text=['Port'],
          combo_box=['Reply With', 'Reachable From', 'Protocol'],
          spin_button=['Delay', 'Connections', 'Idle Timeout', 'Log Size'])


def running_server():
    app.click('button', 'Start')
    app.expect('button', 'Stop')
    check('Server, running', 12, button=['Stop', 'Look Up Port', 'Show in Listening', 'Copy'],
          entry=['Search the Log'], toggle_button=['Follow New Events', 'Log Menu', 'QR'])


def conversation():
    port = next(int(node.get_name().rsplit(':', 1)[1]) for node in app.all('list item')
                if node.get_name().startswith('127.0.0.1:'))
    with socket.create_connection(('127.0.0.1', port), 5) as client:
        client.sendall(b'hello\n')
        app.expect('table row', lambda said: 'Received' in said)
        app.keys('ctrl+f', 'Down', 'End')
        app.says('68 65 6c 6c 6f')
        check('conversation', 15, button=['Look Up Port', 'Close the Connection', 'Send'],
              text=['Write to This Connection'])
        app.click('button', 'Stop')
    app.expect('button', 'Start')


def chart():
    app.keys('ctrl+4')
    app.says('Open to the Network')
    check('Chart', 8, image=['Chart of All Ports'], entry=['Go to Port or Service'],
          button=['Find a Free Port', 'Zoom In', 'Zoom Out', 'Legend and List', 'Look Up This Port'],
          check_box=['Listening Here', 'Open to the Network'], page_tab=['Legend', 'List'])
    subprocess.run(['xdotool', 'mousemove', '0', '0'], check=True)  # where it points at no port
    app.keys('ctrl+f')
    app.type('70000')
    app.says('Port Numbers End')
    check('Chart, nothing found', 8)
    app.keys('Escape')


def chart_list():
    app.click('page tab', 'List')
    app.keys('ctrl+f')
    app.type('7654')
    check('list of the chart', 8, list_item=['7654'])


def preferences():
    app.keys('ctrl+comma')
    app.says('Registry')
    app.click('list item', 'Watched Ports')
    app.says('7654 TCP')
    check('Preferences', 15, spin_button=['Refresh Interval', 'Connections', 'Idle Timeout', 'Stop Automatically',
                                          'Data Kept per Connection', 'Events in the Log', 'Log Size'],
          check_box=['Show UDP', 'Remember Who Listens'], combo_box=['Reply With'],
          button=['Stop Watching', 'Import a Newer Registry…'], list_item=['7654 TCP'])


def watched_port_leads_on():
    app.click('list item', '7654 TCP')
    app.expect_gone('dialog')
    app.expect('table row', lambda said: said.startswith('7654'))


def explanation():
    app.keys('F1')
    app.says('An IP address finds a computer')
    check('How Ports Work', 3, button=['Continue', 'Close'])
    for title in ('Three Ranges of Numbers', 'Listening and Connecting', 'One Door, One Program',
                  'What Firewalls Do', 'See It Happen'):
        app.keys('Return')
        app.expect(name=title)
        check(title, 3, button=['Back'])
    check('example', 3, button=['Open Port 8080'])
    close_dialog()


def menus():
    """What the menus of the window and of each page offer."""
    for page, name in ((1, 'Main Menu'), (1, 'Filter and Columns'), (2, 'Filter, Sort and Save'), (3, 'Log Menu'),
                       (4, 'More Actions')):
        app.keys(f'ctrl+{page}')
        app.click('toggle button', name)
        app.expect('menu', name)
        check(name, 4)
        app.keys('Escape')
        app.expect_gone('menu')


def about():
    subprocess.run(['gapplication', 'action', os.environ['APP_ID'], 'about'], timeout=15, check=True)
    app.says('The Porthole Authors')
    check('About', 2)
    close_dialog()


def changes():
    app.keys('ctrl+2')
    app.click('toggle button', 'Filter, Sort and Save')
    app.expect('menu')
    app.keys('w')
    app.expect(name='Since Login')
    check('What Changed', 3, page_tab=['Since Last Time', 'Since Login'], button=['Close'])
    close_dialog()


def shortcuts():
    app.keys('ctrl+question')
    app.expect(name='Go Back')
    check('Keyboard Shortcuts', 10, list_item=['Go Back', 'Pause or Resume'])
    close_dialog()


def ends_cleanly():
    app.close()


if __name__ == '__main__':
    try:
        run([start, ports, note, pasted_list, listening, listener, end_process, server, running_server,
             conversation, chart, chart_list, preferences, watched_port_leads_on, explanation, menus, about,
             changes, shortcuts, ends_cleanly])
    finally:
        if app is not None:
            app.kill()
        if process is not None:
            process.kill()
            process.wait()
