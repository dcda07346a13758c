#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of every page: with nothing, with what is usual, and with what goes wrong on it.

usage: screenshots.py FOLDER WIDTH HEIGHT, inside tests/with-display.sh --a11y and a network
namespace of its own, where nothing listens yet
At the usual 1000 × 700 the files are called PAGE.png, PAGE-empty.png and PAGE-error.png, at other
sizes PAGE-WIDTH.png and so on; dark ones end in -dark.
"""

import os
import socket
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from driver import App, write_settings  # noqa: E402

FRAME = 5
DETAILS_WIDTH = 900  # from here on the details stand beside the list
folder, width, height = os.path.abspath(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])


def take(name, dark):
    suffix = ('' if (width, height) == (1000, 700) else f'-{width}') + ('-dark' if dark else '')
    time.sleep(1)  # animations have no end that could be asked for
    # Few colours and a palette keep them small.
    subprocess.run(['import', '-window', 'root', '-crop', f'{width}x{height}+{FRAME}+{FRAME}', '+repage',
                    '+dither', '-colors', '128', '-define', 'png:compression-level=9',
                    '-define', 'png:compression-filter=0',
                    'PNG8:' + os.path.join(folder, f'{name}{suffix}.png')], check=True)


def resize():
    window = subprocess.run(['xdotool', 'search', '--onlyvisible', '--class', 'porthole'], check=True,
                            capture_output=True, text=True).stdout.split()[-1]
    subprocess.run(['xdotool', 'windowmove', window, '0', '0', 'windowsize', window,
                    str(width + 2 * FRAME), str(height + 2 * FRAME)], check=True)
    time.sleep(1)


def some_listeners():
    """A few doors that are open on any developer's computer, all of them real."""
    os.chdir('/srv')  # a folder that says nothing of whoever takes the pictures
    processes = []
    for port, address in ((8000, '0.0.0.0'), (5173, '127.0.0.1'), (9000, '127.0.0.1')):
        processes.append(subprocess.Popen([sys.executable, '-m', 'http.server', '--bind', address, str(port)],
                                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    processes.append(subprocess.Popen(['redis-server', '--port', '6379', '--save', '', '--bind', '127.0.0.1', '::1'],
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    processes.append(subprocess.Popen(['nc', '-lkup', '5353'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    return processes


def connect(port):
    with socket.create_connection(('127.0.0.1', port), 5) as client:
        client.sendall(b'GET /hello HTTP/1.1\r\nHost: localhost\r\nUser-Agent: curl/8.14.1\r\n\r\n')
        client.shutdown(socket.SHUT_WR)
        while client.recv(4096):
            pass


def port_of(pid):
    """The port that a process listens on."""
    lines = subprocess.run(['ss', '-Hltnp'], check=True, capture_output=True, text=True).stdout.splitlines()
    return int(next(line for line in lines if f'pid={pid},' in line).split()[3].rsplit(':', 1)[1])


def start(dark):
    app = App(environment={'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark' if dark else 'prefer-light'})
    resize()
    app.wait_for_focus()
    app.keys('ctrl+1')  # the page of the run before is remembered
    subprocess.run(['xdotool', 'mousemove', '0', '0'], check=True)  # where it points at nothing
    return app


def nothing_there(dark):
    """Where no program listens, and nothing answers the search."""
    app = start(dark)
    try:
        app.type('frobnicator')
        app.says('No ')
        take('ports-empty', dark)
        app.keys('Escape', 'ctrl+2')
        app.says('Nobody Is Listening')
        take('listening-empty', dark)
        app.keys('ctrl+3')
        app.expect('button', 'Start')
        take('server-empty', dark)
        app.keys('ctrl+4')
        app.says('Port ')
        take('chart-empty', dark)
    finally:
        app.kill()


def what_is_usual(dark):
    app = start(dark)
    try:
        app.type('postgres')
        app.says('PostgreSQL')
        if width >= DETAILS_WIDTH:
            app.says('ufw allow')
        take('ports', dark)
        app.keys('Escape', 'ctrl+2')
        app.expect(name=lambda said: said.split()[:1] == ['6379'])
        if width >= DETAILS_WIDTH:
            app.keys('Down', 'Down', 'Return')
            app.says('http.server')
        take('listening', dark)
        app.keys('ctrl+3')
        app.click('button', 'Start')
        app.expect('button', 'Stop')
        port = port_of(app.process.pid)
        for _ in range(3):
            connect(port)
        app.says('127.0.0.1:')
        take('server', dark)
        app.keys('ctrl+4')
        app.says('Port ')
        take('chart', dark)
        app.keys('F1')
        app.says('An IP address finds a computer')
        take('how-ports-work', dark)
    finally:
        app.kill()


def what_goes_wrong(dark):
    """Numbers that are no ports, and a port that another program has."""
    app = start(dark)
    try:
        app.type('70000')
        app.says('65535')
        take('ports-error', dark)
        app.keys('Escape', 'ctrl+2')
        app.expect('entry', 'Search Listeners')
        app.type('70000')
        app.says('No Results Found')
        take('listening-error', dark)
        app.keys('Escape', 'ctrl+1')
        app.type('8000')
        if width < DETAILS_WIDTH:
            app.keys('Return')
        app.click('button', 'Start Test Server')
        app.click('button', 'Start')
        app.says('Port 8000 is in use')
        take('server-error', dark)
        app.keys('ctrl+4')
        app.says('Port ')
        app.keys('ctrl+f')
        app.type('70000')
        app.says('Port Numbers End')
        take('chart-error', dark)
    finally:
        app.kill()


def choose_font():
    """The one font of GNOME's that every Debian has; without it any other would come in."""
    config = os.path.join(os.environ['XDG_CONFIG_HOME'], 'gtk-4.0')
    os.makedirs(config)
    with open(os.path.join(config, 'settings.ini'), 'w', encoding='ascii') as file:
        file.write('[Settings]\ngtk-font-name=Cantarell 11\n')


def main():
    choose_font()
    write_settings(remember_changes='false')  # or it says what the run before had
    listeners = some_listeners()
    try:
        for dark in (False, True):
            what_is_usual(dark)
            what_goes_wrong(dark)
    finally:
        for process in listeners:
            process.kill()
            process.wait()
    for dark in (False, True):
        nothing_there(dark)


if __name__ == '__main__':
    main()
