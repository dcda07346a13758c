#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the window's jobs as a person would, with real sockets and a real client.

usage: window.py, inside tests/with-display.sh --a11y with porthole on PATH
"""

import os
import socket
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from driver import App, Atspi, Failure, run, text_of, text_of_entry, wait_for, write_settings  # noqa: E402

app = None


def listen(address='127.0.0.1', family=socket.AF_INET):
    """A listening socket of this process on a port that was free, and the port."""
    listener = socket.socket(family)
    listener.bind((address, 0))
    listener.listen()
    return listener, listener.getsockname()[1]


def first_start_explains_ports():
    global app
    app = App(first=True)
    app.says('An IP address finds a computer')
    for title in ('Three Ranges of Numbers', 'Listening and Connecting', 'One Door, One Program',
                  'What Firewalls Do', 'See It Happen'):
        app.keys('Return')
        app.expect(name=title)
    app.click('button', lambda said: said.startswith('Open Port 8080'))
    app.says('Hello from port ')
    app.keys('Escape')
    app.expect_gone(name='See It Happen')
    app.close()


def start():
    global app
    app = App(first=True)
    time.sleep(0.5)
    if app.find(name='How Ports Work') is not None:
        raise Failure('the explanation is shown again')


def search_finds_the_port():
    app.type('postgres')
    app.expect(name=lambda said: said.startswith('5432'))
    app.says('PostgreSQL')
    app.keys('Escape')


def search_explains_what_is_no_port():
    app.type('65536')
    app.says('65535')
    app.keys('Escape')


def search_shows_a_port_without_a_service():
    app.type('8101')
    app.expect(name=lambda said: said.startswith('8101'))
    app.dump()  # a screen reader reads empty cells too
    app.keys('Escape')


def listener_appears_and_goes():
    app.keys('ctrl+2')
    server = subprocess.Popen([sys.executable, '-u', '-m', 'http.server', '--bind', '127.0.0.1', '0'],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        port = int(server.stdout.readline().split('port ')[1].split()[0])
        started = time.monotonic()
        app.expect(name=lambda said: said.split()[:1] == [str(port)])
        app.says('python3')
        if time.monotonic() - started > 2 + 1:  # a second for the walk over the tree itself
            raise Failure(f'{time.monotonic() - started:.1f} s until the listener was seen')
        app.says('This computer only')
    finally:
        server.terminate()
        server.wait()
    app.expect_gone(name=lambda said: said.split()[:1] == [str(port)])


def keys_enter_the_list_and_pause_it():
    """From the search Down goes to a row, and there Space pauses the page."""
    def is_paused():
        button = app.find('toggle button', 'Pause')
        return button is not None and button.get_state_set().contains(Atspi.StateType.PRESSED)

    listener, _ = listen()
    with listener:
        app.keys('ctrl+2')
        app.expect('table row', lambda said: 'python3' in said)
        app.keys('ctrl+f', 'Down')
        wait_for('a row with the keyboard', lambda: app.find_focused('table row'))
        app.keys('space')
        wait_for('the pause', is_paused)
        app.says('Paused: what is shown no longer follows what happens')
        app.keys('space')
        wait_for('the end of the pause', lambda: not is_paused())


def server_port():
    row = wait_for('port suggestion', lambda: next(
        (node for node in app.all('text') if text_of_entry(node).isdigit()), None))
    return row, int(text_of_entry(row))


def server_answers_and_logs():
    app.keys('ctrl+3')
    _, port = server_port()
    app.click('button', 'Start')
    app.expect('button', 'Stop')
    client = subprocess.run(['nc', '-N', '127.0.0.1', str(port)], stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, timeout=10, check=True, text=True)
    if f'Hello from port {port}!' not in client.stdout:
        raise Failure(f'nc printed {client.stdout!r}')
    app.says('127.0.0.1:')
    app.expect(name='Opened')
    app.expect(name='Closed')
    app.click('button', 'Stop')
    app.expect('button', 'Start')


def server_says_who_holds_the_port():
    listener, port = listen()
    try:
        entry, _ = server_port()
        app.type_into(entry, str(port))
        app.click('button', 'Start')
        app.says(f'Port {port} is in use by')
        app.expect('button', lambda said: said.startswith('Use ') and said.endswith('Instead'))
    finally:
        listener.close()


def server_explains_privileged_ports():
    with open('/proc/sys/net/ipv4/ip_unprivileged_port_start', encoding='ascii') as file:
        limit = int(file.read())
    if os.geteuid() == 0 or limit == 0:
        print('# this user may listen everywhere')
        return
    entry, _ = server_port()
    app.type_into(entry, '1')
    app.click('button', 'Start')
    app.says(f'from {limit} up')


def keys_go_back():
    app.keys('ctrl+1')
    app.expect('tree table', 'Ports and Services')
    app.keys('ctrl+2')
    app.expect('tree table', 'Listening Sockets')
    app.keys('alt+Left')
    app.expect('tree table', 'Ports and Services')
    app.keys('alt+Right')
    app.expect('tree table', 'Listening Sockets')


def ends_cleanly():
    app.close()


def mouse_goes_back():
    """On its own, and not strictly: GTK itself warns when a page that one of these buttons was pressed over goes."""
    global app
    app = App(environment={'G_DEBUG': ''})
    app.expect('tree table', 'Listening Sockets')  # as it was left
    app.keys('ctrl+1')
    app.expect('tree table', 'Ports and Services')
    app.keys('ctrl+2')
    app.expect('tree table', 'Listening Sockets')
    subprocess.run(['xdotool', 'mousemove', '300', '300', 'click', '8'], check=True)
    app.expect('tree table', 'Ports and Services')
    subprocess.run(['xdotool', 'click', '9'], check=True)
    app.expect('tree table', 'Listening Sockets')


def keys_end_what_the_details_show():
    """Also in a narrow window, where the details lie over the list and take the keyboard."""
    def is_found():
        rows = [text_of(node) for role in ('table row', 'list item') for node in app.all(role)]
        return [row.split()[0] for row in rows if 'TCP' in row or 'UDP' in row] == [str(port)]

    def is_on_control():
        return any(app.find_focused(role) for role in ('toggle button', 'button', 'table row', 'list item'))

    global app
    app.kill()
    for width in (360, 800, 1280):
        write_settings(window_width=str(width), window_height='700')
        listener, port = listen()
        with listener:
            app = App()
            app.wait_for_focus()
            app.keys('ctrl+2', 'ctrl+f')
            app.type(str(port))
            wait_for('the row alone', is_found)
            app.keys('Down', 'Return')
            app.says('Reachable From')
            wait_for('a control with the keyboard', is_on_control)
            app.keys('Delete')
            app.says('End Process?')
            app.keys('Escape')
            app.expect_gone(name=lambda said: 'End Process?' in said)
            app.close()


if __name__ == '__main__':
    try:
        run([first_start_explains_ports, start, search_finds_the_port, search_explains_what_is_no_port,
             search_shows_a_port_without_a_service, listener_appears_and_goes,
             keys_enter_the_list_and_pause_it, server_answers_and_logs,
             server_says_who_holds_the_port, server_explains_privileged_ports, keys_go_back,
             ends_cleanly, mouse_goes_back, keys_end_what_the_details_show])
    finally:
        if app is not None:
            app.kill()
