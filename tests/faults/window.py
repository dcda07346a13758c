#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window where something is missing: what a person sees, and what is left of what they wrote.

usage: window.py, inside tests/with-display.sh --a11y with porthole on PATH
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '..', 'e2e')]

import faults  # noqa: E402
from driver import App, Failure, Skip, run, text_of, text_of_entry, wait_for, write_settings  # noqa: E402
from gi.repository import Gio  # noqa: E402

SANITIZED = os.environ.get('PORTHOLE_SANITIZED') == '1'
OLD = b'[8080]\nName=Old\n'
DATA = os.path.join(os.environ['XDG_DATA_HOME'], 'porthole')
NOTES = os.path.join(DATA, 'notes.ini')

app = None


def need_namespaces(flags=os.CLONE_NEWNS):
    reason = faults.can_unshare(flags)
    if reason:
        raise Skip(reason)


def start(*arguments, high=False, write=True, **how):
    """Starts the program anew; without WRITE the settings stay as the step has left them."""
    global app
    if app is not None:
        app.kill()
    if write:
        # So high that all of the details can be seen, and clicked.
        write_settings(window_height='1400' if high else '700')
    app = App(*arguments, **how)
    return app


def write_notes(data=OLD):
    shutil.rmtree(DATA, ignore_errors=True)
    os.makedirs(DATA)
    with open(NOTES, 'wb') as file:
        file.write(data)


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def expect(what, value, wanted):
    if value != wanted:
        raise Failure(f'{what}: {value!r} instead of {wanted!r}; printed: {app.stderr()}')


def name_port(name):
    """Gives the port whose details are shown a name of one's own."""
    app.click('text', 'Name')
    app.keys('ctrl+a')
    app.type(name)
    app.keys('Return')


def show_8080():
    app.expect('table row', lambda said: said.startswith('8080'))
    app.wait_for_focus()
    app.keys('Return')
    app.expect('text', 'Name')


def listening_row(port):
    return app.expect('table row', lambda said: said.split()[:1] == [str(port)])


def own_listener_names_its_program():
    with faults.listener() as (_, port):
        row = listening_row(port)
        wait_for('the program', lambda: 'python3' in text_of(row))


def server_entry():
    return wait_for('port suggestion', lambda: next(
        (node for node in app.all('text') if text_of_entry(node).isdigit()), None))


def full_disk():
    """The note isn't saved, and it is said; the old ones are there. With space again it is."""
    need_namespaces()
    write_notes()

    def fill():
        write_notes_into(DATA)
        try:
            with open(os.path.join(DATA, 'filling'), 'wb', buffering=0) as file:
                while True:
                    file.write(bytes(4096))
        except OSError:
            pass

    def write_notes_into(folder):
        with open(os.path.join(folder, 'notes.ini'), 'wb') as file:
            file.write(OLD)

    start('8080', high=True, preexec=faults.both(faults.tiny_disk(DATA, 64), fill))
    # Its file system lives for as long as somebody has it open.
    folder = os.open(f'/proc/{app.process.pid}/root{DATA}', os.O_PATH)
    try:
        show_8080()
        name_port('New')
        app.says('The note could not be saved: no space is left')
        expect('the notes', read(f'/proc/self/fd/{folder}/notes.ini'), OLD)
        expect('the folder', sorted(os.listdir(f'/proc/self/fd/{folder}')), ['filling', 'notes.ini'])
        os.unlink(f'/proc/self/fd/{folder}/filling')
        app.close()
        expect('the notes', b'Name=New' in read(f'/proc/self/fd/{folder}/notes.ini'), True)
    finally:
        os.close(folder)


def read_only_home():
    """Everything works but what is to be kept."""
    need_namespaces()
    write_notes()
    folders = [os.environ[name] for name in ('HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME',
                                             'XDG_STATE_HOME')]
    # GLib's own words about settings that can't be kept end nothing.
    start('8080', preexec=faults.read_only(*folders), environment={'G_DEBUG': ''})
    app.expect('table row', lambda said: said.startswith('8080') and 'Old' in said)
    app.process.terminate()
    expect('how it ended', app.process.wait(20), 0)
    expect('the notes', read(NOTES), OLD)


def closed_while_saving():
    write_notes()
    start('8080', high=True)
    show_8080()
    name_port('New')
    app.keys('ctrl+q')
    expect('how it ended', app.process.wait(20), 0)
    expect('the notes', b'Name=New' in read(NOTES), True)


def ended_by_a_signal():
    """As at the end of a session: nobody is asked, but what was written is there, and clients are
    told."""
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        write_notes()
        start('8080', high=True)
        show_8080()
        name_port('New')
        app.expect('table row', lambda said: 'New' in said)  # it is being saved
        app.process.send_signal(number)
        expect('how it ended', app.process.wait(20), 0)
        expect('what it printed', app.stderr(), '')
        expect('the notes', b'Name=New' in read(NOTES), True)


def no_schema():
    """GLib would end the program here without a word about what to do."""
    with tempfile.TemporaryDirectory() as folder:
        for damaged in (False, True):
            if damaged:
                with open(os.path.join(folder, 'gschemas.compiled'), 'wb') as file:
                    file.write(b'GVariant' + bytes(100))
            environment = {**os.environ, 'GSETTINGS_SCHEMA_DIR': folder, 'XDG_DATA_DIRS': '/usr/share'}
            done = subprocess.run(['porthole'], env=environment, stderr=subprocess.PIPE, timeout=30, text=True,
                                  check=False)
            expect('how it ended', done.returncode, 1)
            if not done.stderr.startswith('porthole: the settings schema ') or len(done.stderr.splitlines()) != 1:
                raise Failure(f'it said {done.stderr!r}')
            done = subprocess.run(['porthole', 'lookup', '5432'], env=environment, stdout=subprocess.PIPE,
                                  timeout=30, text=True, check=True)
            expect('the command line', 'PostgreSQL' in done.stdout, True)


def damaged_settings():
    path = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile')
    start().close()
    before = read(path)
    with open(path, 'wb') as file:
        file.write(b'\xff\0[[[\n=\n' + bytes(4096))
    try:
        start(first=True, write=False)
        app.says('How Ports Work')  # as the first time
        app.keys('Escape')
        app.expect('tree table', 'Ports and Services')
        app.close()
    finally:
        with open(path, 'wb') as file:
            file.write(before)


def no_bus():
    """Neither of them: no single instance, no units, no portal; all the rest. (The bus of assistive
    technologies is another, by which this test looks.)"""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    address = bus.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
                            Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
    start(environment={'DBUS_SESSION_BUS_ADDRESS': 'unix:path=/nonexistent', 'AT_SPI_BUS_ADDRESS': address,
                       'DBUS_SYSTEM_BUS_ADDRESS': 'unix:path=/nonexistent'})
    app.wait_for_focus()
    with socket.create_server(('127.0.0.1', 0)) as listener:
        app.keys('ctrl+2')
        listening_row(listener.getsockname()[1])
    app.keys('ctrl+3')
    app.click('button', 'Start')
    app.expect('button', 'Stop')
    app.click('button', 'Stop')
    app.expect('button', 'Start')
    app.close()


def out_of_descriptors():
    """Clients take all that the window may have: they are refused and it is said, Stop answers, and
    afterwards all is as before. (GTK's own words about an icon that it can't read end nothing.)"""
    if SANITIZED:
        raise Skip('the sanitizer itself needs descriptors')
    start(preexec=faults.descriptors(96), environment={'G_DEBUG': ''})
    app.wait_for_focus()
    app.keys('ctrl+3')
    port = int(text_of_entry(server_entry()))
    for clients in (120, 1):
        app.click('button', 'Start')
        app.expect('button', 'Stop')
        sockets = [socket.create_connection(('127.0.0.1', port), 20) for _ in range(clients)]
        if clients == 1:
            expect('what the server says', sockets[0].recv(5), b'Hello')
        else:
            app.says('Refused: out of file descriptors')
        app.click('button', 'Stop')
        app.expect('button', 'Start')
        for client in sockets:
            client.close()
    app.close()


def no_ipv6():
    need_namespaces(os.CLONE_NEWNET | os.CLONE_NEWNS)
    start(preexec=faults.no_ipv6())
    app.wait_for_focus()
    app.keys('ctrl+3')
    port = text_of_entry(server_entry())
    app.click('button', 'Start')
    app.expect('button', 'Stop')
    app.says(f'127.0.0.1:{port}')
    said = [text_of(node) for node in app.all() if '::1' in text_of(node)]
    expect('what is said of IPv6', said, [])
    app.keys('ctrl+2')
    listening_row(port)
    app.keys('ctrl+3')
    app.click('button', 'Stop')
    app.expect('button', 'Start')
    app.close()


def no_sock_diag():
    prepare = faults.no_sock_diag()
    if prepare is None:
        raise Skip('the number of socket() isn\'t known for this machine')
    start(preexec=prepare)
    app.wait_for_focus()
    app.keys('ctrl+2')
    own_listener_names_its_program()
    app.close()


def neither_sock_diag_nor_proc_net():
    need_namespaces()
    prepare = faults.no_sock_diag()
    if prepare is None:
        raise Skip('the number of socket() isn\'t known for this machine')
    start(preexec=faults.both(faults.hidden('/proc/{pid}/net'), prepare))
    app.wait_for_focus()
    app.keys('ctrl+2')
    app.says('Listening Sockets Can’t Be Read')
    app.says('neither through sock_diag nor')
    app.keys('ctrl+1')
    app.expect('tree table', 'Ports and Services')
    app.close()


def no_sys():
    need_namespaces()
    start(preexec=faults.hidden('/sys'))
    app.wait_for_focus()
    app.keys('ctrl+2')
    own_listener_names_its_program()
    app.close()


def no_such_locale():
    """GTK says on the terminal that it goes on in English, and it does."""
    start('8080', environment={'G_DEBUG': '', 'LC_ALL': 'xx_XX.UTF-8'})
    app.expect('table row', lambda said: said.startswith('8080'))
    app.keys('ctrl+q')
    expect('how it ended', app.process.wait(20), 0)


def talk(port):
    """Takes the greeting: whoever closes before it has come resets the connection."""
    with socket.create_connection(('127.0.0.1', port), 20) as connection:
        expect('a greeting', bool(connection.recv(1000)), True)


def clock_jumps():
    """The clock is set back by a day: the log goes on at its end, and what has been listening for a
    minute did not begin tomorrow."""
    if SANITIZED:
        raise Skip('the sanitizer wants to be loaded first')
    offset = os.path.join(os.environ['HOME'], 'offset')

    def jump(seconds):
        with open(offset, 'r+b' if os.path.exists(offset) else 'wb') as file:
            file.write(seconds.to_bytes(8, sys.byteorder, signed=True))

    jump(0)
    shims = f"{os.environ.get('LD_PRELOAD', '')} {os.environ['PORTHOLE_CLOCK_SHIM']}"
    start(environment={'LD_PRELOAD': shims, 'PORTHOLE_CLOCK_OFFSET': offset})
    app.wait_for_focus()
    app.keys('ctrl+3')
    port = int(text_of_entry(server_entry()))
    app.click('button', 'Start')
    app.expect('button', 'Stop')
    talk(port)
    app.expect(name='Closed')
    jump(-86400)
    talk(port)

    def rows():
        events = [text_of(node) for node in app.all('table cell')
                  if text_of(node) in ('Opened', 'Closed')]
        return events if events.count('Closed') == 2 else None

    events = wait_for('two connections', rows)
    expect('the log', events, ['Opened', 'Closed'] * 2)
    app.click('button', 'Stop')
    app.expect('button', 'Start')
    app.close()


if __name__ == '__main__':
    faults.enter_user_namespace()
    try:
        steps = [full_disk, read_only_home, closed_while_saving, ended_by_a_signal,
                 no_schema, damaged_settings, no_bus, out_of_descriptors, no_ipv6, no_sock_diag,
                 neither_sock_diag_nor_proc_net, no_sys, no_such_locale, clock_jumps]
        run([step for step in steps if len(sys.argv) < 2 or step.__name__ in sys.argv[1:]])
    finally:
        if app is not None:
            app.kill()
