#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hears what a screen reader is told of connections to a test server and of listeners.

usage: announce.py, inside tests/with-display.sh --a11y with porthole on PATH
"""

import os
import socket
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from driver import App, Failure, run  # noqa: E402
from gi.repository import Atspi, GLib  # noqa: E402

CONNECTIONS = 40

heard = []


def listen_for(milliseconds, condition=None):
    """Lets what is announced come in, until CONDITION holds or the time is over."""
    context = GLib.MainContext.default()
    end = time.monotonic() + milliseconds / 1000
    while time.monotonic() < end and not (condition and condition()):
        if not context.iteration(False):
            time.sleep(0.01)


def connect(port, times):
    for _ in range(times):
        with socket.create_connection(('127.0.0.1', port), 5) as client:
            client.recv(100)


def new_connections():
    app = App()
    try:
        app.keys('ctrl+3')
        app.click('button', 'Start')
        app.expect('button', 'Stop')
        title = app.says('Listening on port ')
        port = int(title.get_name().rsplit(' ', 1)[1])

        connect(port, 1)
        listen_for(10000, lambda: '1 new connection' in heard)
        if '1 new connection' not in heard:
            raise Failure(f'announced: {heard}')

        # Many at once are one announcement, and that comes after a while.
        connect(port, CONNECTIONS)
        listen_for(1500)
        if len(heard) != 1:
            raise Failure(f'announced at once: {heard}')
        listen_for(10000, lambda: len(heard) > 1)
        if heard[1:] != [f'{CONNECTIONS} new connections']:
            raise Failure(f'announced: {heard}')
        app.click('button', 'Stop')
        app.expect('button', 'Start')
        app.close()
    finally:
        app.kill()


def listeners_that_come_and_go():
    """Of the rows that are shown, and of no others."""
    app = App()
    try:
        with socket.socket() as server, socket.socket() as other:
            server.bind(('127.0.0.1', 0))
            port = server.getsockname()[1]
            app.keys('ctrl+2')
            app.expect('entry', 'Search Listeners')
            app.type(str(port))
            app.says('No Results Found')
            heard.clear()
            other.bind(('127.0.0.1', 0))
            other.listen()
            server.listen()
            started = f'Port {port} TCP started listening: '
            listen_for(15000, lambda: heard)
            if len(heard) != 1 or not heard[0].startswith(started):
                raise Failure(f'announced: {heard}')
        stopped = f'Port {port} TCP stopped listening: '
        listen_for(15000, lambda: len(heard) > 1)
        if len(heard) != 2 or not heard[1].startswith(stopped):
            raise Failure(f'announced: {heard}')
        app.close()
    finally:
        app.kill()


listener = Atspi.EventListener.new(lambda event: heard.append(str(event.any_data)))
listener.register('object:announcement')
run([new_connections, listeners_that_come_and_go])
