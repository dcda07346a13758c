#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does with the real program what a desktop does: starts it over D-Bus, searches, activates.

usage: APP_ID=… desktop.py, inside tests/with-display.sh --a11y with porthole on PATH
"""

import os
import socket
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from gi.repository import Gio, GLib  # noqa: E402

from driver import Activated, App, Failure, run, wait_for, write_settings  # noqa: E402

APP_ID = os.environ['APP_ID']
PATH = '/' + APP_ID.replace('.', '/')
# The program waits 15 seconds for another question.
PATIENCE = 45

bus = None
errors = os.path.join(os.environ['HOME'], 'service-stderr')


def call(name, path, interface, method, parameters):
    return bus.call_sync(name, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE, 30000, None)


def ask_bus(method, signature, *arguments):
    parameters = GLib.Variant(signature, arguments) if arguments else None
    return call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', method, parameters).unpack()


def search(method, signature, *arguments):
    """Calls the search provider as the shell does; the bus starts the program when it isn't there."""
    return call(APP_ID, PATH + '/SearchProvider', 'org.gnome.Shell.SearchProvider2', method,
                GLib.Variant(signature, arguments)).unpack()


def application(method, signature, *arguments):
    """Calls what every application with DBusActivatable has."""
    call(APP_ID, PATH, 'org.freedesktop.Application', method, GLib.Variant(signature, arguments))


def is_running():
    return ask_bus('NameHasOwner', '(s)', APP_ID)[0]


def pid():
    return ask_bus('GetConnectionUnixProcessID', '(s)', APP_ID)[0]


def has_window():
    found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--class', 'porthole'], stdout=subprocess.PIPE,
                           stderr=subprocess.DEVNULL, check=False)
    return bool(found.stdout.strip())


def expect_end(patience=15):
    wait_for('end of the program', lambda: not is_running(), patience)


def install_service():
    global bus
    folder = os.path.join(os.environ['XDG_DATA_HOME'], 'dbus-1/services')
    os.makedirs(folder)
    with open(os.path.join(folder, APP_ID + '.service'), 'w', encoding='utf-8') as file:
        file.write(f'[D-BUS Service]\nName={APP_ID}\n'
                   f'Exec=/bin/sh -c "exec porthole --gapplication-service 2>>{errors}"\n')
    write_settings(how_ports_work_shown='true')
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    ask_bus('ReloadConfig', '()')
    ask_bus('UpdateActivationEnvironment', '(a{ss})',
            {'G_DEBUG': 'fatal-warnings', 'GSETTINGS_BACKEND': 'keyfile', 'GTK_A11Y': 'atspi'})


def search_says_what_a_port_is_and_who_has_it():
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    listener.listen()
    port = listener.getsockname()[1]
    with listener:
        results = search('GetInitialResultSet', '(as)', ['who', 'uses', str(port)])[0]
        meta = search('GetResultMetas', '(as)', results)[0][0]
        if not meta['name'].startswith(f'Port {port}: '):
            raise Failure(f'the result is called {meta["name"]}')
        if not meta['description'].startswith('In use by ') or '127.0.0.1' not in meta['description']:
            raise Failure(f'the result is described as {meta["description"]}')
    results = search('GetInitialResultSet', '(as)', ['postgres'])[0]
    meta = search('GetResultMetas', '(as)', results)[0][0]
    if meta['name'] != 'Port 5432: PostgreSQL':
        raise Failure(f'the result is called {meta["name"]}')


def search_opens_no_window():
    if has_window():
        raise Failure('there is a window')


def service_ends_by_itself():
    expect_end(PATIENCE)


def result_opens_the_port():
    results = search('GetInitialResultSet', '(as)', ['port', '5432'])[0]
    search('ActivateResult', '(sasu)', results[0], ['port', '5432'], 0)
    app = Activated(pid())
    app.expect(name=lambda said: said.startswith('5432'))
    app.keys('ctrl+q')
    # Not after the patience of a service that nobody asks.
    expect_end(10)


def search_goes_on_in_the_window():
    search('LaunchSearch', '(asu)', ['remote', 'desktop'], 0)
    app = Activated(pid())
    app.expect(name=lambda said: said.startswith('3389'))
    app.keys('ctrl+q')
    expect_end()


def actions_of_the_desktop_file():
    application('ActivateAction', '(sava{sv})', 'new-server', [], {})
    app = Activated(pid())
    app.expect('button', 'Start')
    application('ActivateAction', '(sava{sv})', 'listening', [], {})
    app.expect_gone('button', 'Start')
    app.expect(name='Reachable From')
    app.keys('ctrl+q')
    expect_end()


def activation_opens_one_window():
    application('Activate', '(a{sv})', {})
    app = Activated(pid())
    application('Activate', '(a{sv})', {})
    app.keys('ctrl+1')
    if len(list(app.all('frame'))) != 1:
        raise Failure('there are two windows')
    app.keys('ctrl+q')
    expect_end()


def arguments_reach_the_running_program():
    app = App()
    try:
        first = pid()
        second = subprocess.run(['porthole', 'remote', 'desktop'], timeout=15, check=True, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT)
        app.expect(name=lambda said: said.startswith('3389'))
        if second.stdout:
            raise Failure(f'the second start printed {second.stdout}')
        if pid() != first or len(list(app.all('frame'))) != 1:
            raise Failure('the second start made a program or a window of its own')
        subprocess.run(['porthole', '6379'], timeout=15, check=True)
        app.expect(name=lambda said: said.startswith('6379'))
        subprocess.run(['gapplication', 'action', APP_ID, 'listening'], timeout=15, check=True)
        app.expect(name='Reachable From')
        app.close()
    finally:
        app.kill()


def command_line_needs_no_running_program():
    answer = subprocess.run(['porthole', 'lookup', 'postgres'], timeout=15, check=True, stdout=subprocess.PIPE)
    if not answer.stdout.startswith(b'5432') or is_running():
        raise Failure(f'it printed {answer.stdout}')


def broken_settings_fall_back():
    """Values out of range, of another type, and no values at all: each key has a default to fall back to."""
    write_settings(window_width='99999999', window_height='-1', page="'nonsense'", refresh_interval='0',
                   ports_sort='17', ports_sort_descending="'perhaps'", show_details='{', watched_ports='[(1, 2, 3)]',
                   servers="[{'port': <'http'>, 'reply': <-1>}, {'x': <1>}]")
    app = App()
    try:
        app.expect(name=lambda said: said.startswith('What It Is'))
        for number in '234':
            app.keys('ctrl+' + number)
        app.expect(name=lambda said: said.startswith('Port ') or 'Chart' in said)
        app.close()
    finally:
        app.kill()


def wrong_values(schema, key):
    """What a key can't be: of another type, no value at all, and beyond its range."""
    described = schema.get_key(key)
    kind, allowed = described.get_range().unpack()
    signature = described.get_value_type().dup_string()
    other = '42' if signature == 's' else "'forty-two'"
    if kind == 'range':
        return other, '{', str(allowed[1] + 1)
    if kind == 'enum':
        return other, '{', "'nonsense'"
    if signature not in ('b', 'aa{sv}', 'a(qq)'):
        raise Failure(f'the key {key} has neither a range nor choices')
    return other, '{', '[(1, 2, 3), ('


def every_key_falls_back():
    """All keys of the schema at once, one kind of wrong value after the other."""
    schema = Gio.SettingsSchemaSource.get_default().lookup(APP_ID, True)
    keys = [key for key in schema.list_keys() if key != 'how-ports-work-shown']
    if len(keys) < 30:
        raise Failure(f'only {len(keys)} keys were found')
    for kind in range(3):
        write_settings(**{key: wrong_values(schema, key)[kind] for key in keys})
        app = App()
        try:
            app.expect('tree table', 'Ports and Services')  # the page that is there by default
            for number in '2341':
                app.keys('ctrl+' + number)
            app.keys('ctrl+comma')
            app.says('Registry')
            app.keys('Escape')
            app.expect_gone('dialog')
            app.close()
        finally:
            app.kill()


def nothing_was_printed():
    with open(errors, encoding='utf-8') as file:
        text = file.read()
    if text:
        raise Failure(f'the program printed: {text}')


if __name__ == '__main__':
    try:
        run([install_service, search_says_what_a_port_is_and_who_has_it, search_opens_no_window,
             service_ends_by_itself, result_opens_the_port, search_goes_on_in_the_window,
             actions_of_the_desktop_file, activation_opens_one_window,
             arguments_reach_the_running_program, command_line_needs_no_running_program,
             broken_settings_fall_back, every_key_falls_back, nothing_was_printed])
    finally:
        if bus is not None and is_running():
            os.kill(pid(), 9)
