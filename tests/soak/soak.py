#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lives with the program for hours: sockets, connections, searches and pages come and go.

usage: soak.py [MINUTES], inside tests/with-display.sh --a11y with porthole on PATH; 120 minutes
Prints memory and descriptors once a minute. They are flat when the last quarter's median is not
above that of the second quarter, by which every bounded store is full and every page was made.
"""

import os
import random
import socket
import statistics
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'e2e'))

from driver import App, Failure, text_of_entry, wait_for, write_settings  # noqa: E402

# What a heap that is used anew every second may drift by, in KiB, and open files that come and go.
SLACK_MEMORY = 6 * 1024
SLACK_FILES = 12
QUERIES = ('postgres', 'port 443', '8000-8100', 'udp dns', 'who uses 22', 'xyzzy', 'redis cache')
OPEN_AT_MOST = 300


class Churn:
    """Sockets of this process that come and go, and a server's clients."""

    def __init__(self, port):
        self.port = port
        self.listening = []
        self.opened = self.connected = self.searched = self.turned = 0
        self.random = random.Random(6200)

    def turn_sockets(self):
        for _ in range(20):
            kind = self.random.choice((socket.SOCK_STREAM, socket.SOCK_DGRAM))
            listener = socket.socket(socket.AF_INET, kind)
            listener.bind(('127.0.0.1', 0))
            if kind == socket.SOCK_STREAM:
                listener.listen()
            self.listening.append(listener)
            self.opened += 1
        self.random.shuffle(self.listening)
        while len(self.listening) > OPEN_AT_MOST:
            self.listening.pop().close()

    def connect(self):
        for _ in range(30):
            with socket.create_connection(('127.0.0.1', self.port), timeout=10) as client:
                client.sendall(b'Hello\n')
                if not client.recv(4096):
                    raise Failure('the server said nothing')
            self.connected += 1

    def turn_pages(self, app):
        page = self.random.randint(1, 4)
        app.keys(f'ctrl+{page}')
        self.turned += 1
        if page in (1, 2):
            app.keys('ctrl+f')
            app.type(self.random.choice(QUERIES))
            app.keys('Down', 'Up')
            time.sleep(0.2)
            app.keys('Escape', 'Escape')
            self.searched += 1


def resources(pid):
    """Resident memory in KiB without what is shared with files, and open descriptors."""
    with open(f'/proc/{pid}/status', encoding='ascii', errors='replace') as status:
        anonymous = next(int(line.split()[1]) for line in status if line.startswith('RssAnon:'))
    return anonymous, len(os.listdir(f'/proc/{pid}/fd'))


def start_server(app):
    """Starts a server by its button and returns its port."""
    app.wait_for_focus()
    app.keys('ctrl+3')
    port = wait_for('port suggestion', lambda: next(
        (int(text_of_entry(node)) for node in app.all('text') if text_of_entry(node).isdigit()), None))
    app.click('button', 'Start')
    app.expect('button', 'Stop')
    return port


def judge(samples):
    """Says whether memory and descriptors are flat, and returns it."""
    quarter = len(samples) // 4
    flat = True
    for name, index, slack in (('memory, KiB', 0, SLACK_MEMORY), ('descriptors', 1, SLACK_FILES)):
        early = statistics.median(sample[index] for sample in samples[quarter:2 * quarter])
        late = statistics.median(sample[index] for sample in samples[-quarter:])
        grew = late > early + slack
        flat = flat and not grew
        print(f'{"grew" if grew else "flat"}: {name}, {early:.0f} in the second quarter, {late:.0f} in the last')
    return flat


def main():
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 120
    write_settings(server_log_rows='uint32 2000', server_log_memory='uint32 4')
    app = App(environment={'G_DEBUG': 'fatal-warnings'})
    samples = []
    try:
        churn = Churn(start_server(app))
        end = time.monotonic() + minutes * 60
        # Short runs, which try the script itself, sample more often.
        between = min(60, minutes * 60 / 40)
        sample_at = time.monotonic() + between
        while time.monotonic() < end:
            churn.turn_sockets()
            churn.connect()
            churn.turn_pages(app)
            time.sleep(0.5)
            if app.process.poll() is not None:
                raise Failure(f'the program ended with {app.process.returncode}: {app.stderr()}')
            if time.monotonic() >= sample_at:
                sample_at += between
                samples.append(resources(app.process.pid))
                print(f'{len(samples) * between / 60:.0f} min: {samples[-1][0]} KiB, {samples[-1][1]} descriptors;'
                      f' {churn.opened} sockets, {churn.connected} connections, {churn.searched} searches,'
                      f' {churn.turned} pages', flush=True)
        if len(samples) < 4:
            raise Failure('too short to judge')
        if churn.connected == 0 or churn.searched == 0:
            raise Failure('nothing was done')
        app.keys('Escape', 'ctrl+3')
        # Wherever the page has been scrolled to by then.
        app.click('button', 'Stop', showing=False)
        wait_for('button that starts', lambda: app.find('button', 'Start', showing=False))
        app.close()
    except Failure as failure:
        print(failure, *app.dump(), sep='\n')
        return 1
    finally:
        app.kill()
    return 0 if judge(samples) else 1


if __name__ == '__main__':
    sys.exit(main())
