#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers the questions of those the program is for, each from a fresh start in three actions.

An action is what a person does and waits for: a key with its modifiers, a click, or a text that is
typed. usage: journeys.py, inside tests/with-display.sh --a11y with porthole on PATH
"""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from driver import App, Failure, run, wait_for  # noqa: E402

MAX_ACTIONS = 3


class Journey:
    """One start of the program without settings of an earlier one; it counts what is done to it."""

    def __init__(self):
        self.actions = 0
        self.app = None

    def __enter__(self):
        shutil.rmtree(os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0'), ignore_errors=True)
        self.app = App()
        self.app.wait_for_focus()
        return self

    def __exit__(self, kind, value, trace):
        try:
            if kind is None:
                self.app.close()
            else:
                print('\n'.join(f'# {line}' for line in self.app.dump()[:80]))
        finally:
            self.app.kill()

    def count(self):
        self.actions += 1
        if self.actions > MAX_ACTIONS:
            raise Failure(f'the answer takes more than {MAX_ACTIONS} actions')

    def keys(self, keys):
        self.count()
        self.app.keys(keys)

    def type(self, text):
        self.count()
        self.app.type(text)

    def click(self, role, name):
        self.count()
        self.app.click(role, name)


@contextlib.contextmanager
def web_server():
    """The folder of a project whose web server runs in another process, and the server's port."""
    with tempfile.TemporaryDirectory(suffix='-shop') as project, \
         subprocess.Popen([sys.executable, '-u', '-m', 'http.server', '--bind', '127.0.0.1', '0'],
                          cwd=project, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True) as server:
        try:
            yield project, int(server.stdout.readline().split('port ')[1].split()[0])
        finally:
            server.terminate()


def who_has_the_port_and_which_is_free():
    """Somebody types the port, and tries to start a server on it."""
    with web_server() as (_, port), Journey() as journey:
        journey.type(str(port))
        journey.app.says('In use by python')
        journey.click('button', 'Start Test Server')
        journey.click('button', 'Start')
        journey.app.says(f'Port {port} is in use by python')
        journey.app.expect('button', lambda said: said.startswith('Use ') and said.endswith('Instead'))


def which_project_and_who_can_see_it():
    """The developer looks who listens, types the port, and opens what is found."""
    with web_server() as (project, port), Journey() as journey:
        journey.keys('ctrl+2')
        journey.app.expect('entry', 'Search Listeners')
        journey.type(str(port))
        journey.app.expect(name='1 listener')
        journey.keys('Return')
        journey.app.expect(name=project)
        journey.app.says('http.server')
        journey.app.says('This computer only')


def what_is_3389():
    """The administrator types the number: what it is, whether the network should see it, the line."""
    with Journey() as journey:
        journey.type('3389')
        journey.app.says('Remote Desktop')
        journey.app.expect(name='Security')
        journey.app.says('ufw allow')
        journey.app.says('firewall-cmd')
        journey.app.says('nft add rule')


def listening_port(process):
    """The port on which a process listens, as another program sees it."""
    output = subprocess.run(['ss', '-Hltnp'], stdout=subprocess.PIPE, text=True, check=True).stdout
    for line in output.splitlines():
        if f'pid={process.pid},' in line:
            return int(line.split()[3].rsplit(':', 1)[1])
    return None


def does_it_arrive():
    """The tester starts a listener, and sees what connects."""
    with Journey() as journey:
        journey.keys('ctrl+3')
        journey.click('button', 'Start')
        journey.app.expect('button', 'Stop')
        port = wait_for('listening port', lambda: listening_port(journey.app.process))
        with socket.create_connection(('127.0.0.1', port), 10) as client:
            if f'Hello from port {port}' not in client.recv(200).decode():
                raise Failure('no greeting')
        journey.app.expect(name='Opened')
        journey.app.says('127.0.0.1:')
        journey.app.click('button', 'Stop')  # no part of the answer: it goes on without its window
        journey.app.expect('button', 'Start')


def what_is_a_port():
    """The student opens the explanation."""
    with Journey() as journey:
        journey.keys('F1')
        journey.app.says('An IP address finds a computer')
        journey.app.keys('Escape')  # no part of the answer
        journey.app.expect_gone(name=lambda said: 'An IP address finds a computer' in said)


if __name__ == '__main__':
    run([who_has_the_port_and_which_is_free, which_project_and_who_can_see_it, what_is_3389,
         does_it_arrive, what_is_a_port])
