#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches in a real GNOME Shell without a screen, and opens what it found.

usage: APP_ID=… shell.py BUILD_ROOT SOURCE_ROOT, inside tests/with-display.sh --a11y with porthole on PATH
Where PORTHOLE_TEST_PICTURES names a folder, pictures of the shell are left there.
"""

import glob
import json
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from driver import Activated, Failure, run, wait_for, write_settings  # noqa: E402
from gi.repository import Gio, GLib  # noqa: E402

APP_ID = os.environ['APP_ID']
BUILD, SOURCE = sys.argv[1:3]
DISPLAY = 'porthole-test-0'
EXTENSION = 'porthole-test@localhost'
SHELL = 'org.gnome.Shell'
# Drawing everything without a graphics card, it takes its time.
PATIENCE = 90

pictures = os.environ.get('PORTHOLE_TEST_PICTURES', os.environ['XDG_CACHE_HOME'])
share = os.path.join(os.environ['XDG_CACHE_HOME'], 'installed', 'share')
errors = os.path.join(os.environ['XDG_CACHE_HOME'], 'service-stderr')
bus = None
shell = None


def call(name, path, interface, method, signature=None, *arguments):
    parameters = GLib.Variant(signature, arguments) if signature else None
    return bus.call_sync(name, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE, 30000, None).unpack()


def ask_bus(method, signature=None, *arguments):
    return call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', method, signature, *arguments)


def try_to_evaluate(script):
    return call(SHELL, '/org/gnome/Shell', SHELL, 'Eval', '(s)', script)


def evaluate(script):
    """What a script in the shell comes to."""
    done, answer = try_to_evaluate(script)
    if not done:
        raise Failure(f'the shell says {answer} to {script}')
    return json.loads(answer) if answer else None


def press(*names):
    """Presses keys on a keyboard of the shell's."""
    keys = ', '.join(f'Clutter.KEY_{name}' for name in names)
    evaluate('const { Clutter } = imports.gi;'
             'global.testKeyboard ??= Clutter.get_default_backend().get_default_seat()'
             '.create_virtual_device(Clutter.InputDeviceType.KEYBOARD_DEVICE);'
             f'for (const key of [{keys}]) for (const state of [Clutter.KeyState.PRESSED, Clutter.KeyState.RELEASED])'
             ' global.testKeyboard.notify_keyval(GLib.get_monotonic_time(), key, state); 0')


def labels():
    """All texts that the shell shows."""
    return evaluate('const { St } = imports.gi; const said = [];'
                    'const walk = actor => { if (!actor.mapped) return;'
                    ' if (actor instanceof St.Label && actor.text) said.push(actor.text);'
                    ' actor.get_children().forEach(walk); };'
                    'walk(global.stage); said')


def picture(name):
    path = os.path.join(pictures, name)
    done, _ = call('org.gnome.Shell.Screenshot', '/org/gnome/Shell/Screenshot', 'org.gnome.Shell.Screenshot',
                   'Screenshot', '(bbs)', False, False, path)
    colours = subprocess.run(['identify', '-format', '%k', path], check=True, capture_output=True, text=True).stdout
    if not done or int(colours) < 100:
        raise Failure(f'the picture has {colours} colours')


def install():
    """What the program installs, in a folder of the test's."""
    global bus
    for folder, pattern in (('applications', f'{BUILD}/data/{APP_ID}.desktop'),
                            ('gnome-shell/search-providers', f'{BUILD}/data/{APP_ID}.search-provider.ini'),
                            ('icons/hicolor/scalable/apps', f'{SOURCE}/data/icons/hicolor/scalable/apps/{APP_ID}.svg')):
        os.makedirs(os.path.join(share, folder))
        for path in glob.glob(pattern):
            shutil.copy(path, os.path.join(share, folder))
    folder = os.path.join(os.environ['XDG_DATA_HOME'], 'dbus-1/services')
    os.makedirs(folder)
    with open(os.path.join(folder, APP_ID + '.service'), 'w', encoding='utf-8') as file:
        file.write(f'[D-BUS Service]\nName={APP_ID}\nExec=/bin/sh -c "exec porthole --gapplication-service 2>>{errors}"\n')
    write_settings(how_ports_work_shown='true')
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    ask_bus('ReloadConfig')
    ask_bus('UpdateActivationEnvironment', '(a{ss})',
            {'GSETTINGS_BACKEND': 'keyfile', 'GTK_A11Y': 'atspi', 'GDK_BACKEND': 'wayland',
             'WAYLAND_DISPLAY': DISPLAY, 'GDK_DISABLE': 'gl,vulkan'})


def write_extension():
    """The shell lets itself be driven from outside only when somebody inside allows it."""
    folder = os.path.join(os.environ['XDG_DATA_HOME'], 'gnome-shell/extensions', EXTENSION)
    os.makedirs(folder)
    with open(os.path.join(folder, 'metadata.json'), 'w', encoding='utf-8') as file:
        json.dump({'uuid': EXTENSION, 'name': 'Test', 'description': 'Test', 'shell-version': ['48']}, file)
    with open(os.path.join(folder, 'extension.js'), 'w', encoding='utf-8') as file:
        file.write('export default class { enable() { global.context.unsafe_mode = true; } disable() {} }\n')
    with open(os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0/settings/keyfile'), 'a', encoding='utf-8') as file:
        file.write(f"\n[org/gnome/shell]\nenabled-extensions=['{EXTENSION}']\n"
                   'disable-extension-version-validation=true\nwelcome-dialog-last-shown-version=\'999\'\n'
                   '\n[org/gnome/desktop/interface]\nenable-animations=false\n'
                   # What the shell says of its being driven isn't what the pictures are of.
                   '\n[org/gnome/desktop/notifications]\nshow-banners=false\n')


def is_ready():
    if shell.poll() is not None:
        raise Failure(f'the shell ended with {shell.returncode}')
    return try_to_evaluate('Main.overview.visible && !Main.layoutManager._startingUp') == (True, 'true')


def shell_starts():
    global shell
    write_extension()
    environment = dict(os.environ, GSETTINGS_BACKEND='keyfile', LIBGL_ALWAYS_SOFTWARE='1',
                       XDG_DATA_DIRS=f'{share}:{os.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share")}')
    # Nobody on the system's bus: there is no login, no power supply and no network to ask for.
    environment['DBUS_SYSTEM_BUS_ADDRESS'] = os.environ['DBUS_SESSION_BUS_ADDRESS']
    for name in ('DISPLAY', 'GDK_BACKEND', 'G_DEBUG'):
        environment.pop(name, None)
    log = open(os.path.join(pictures, 'shell.log'), 'wb')  # pylint: disable=consider-using-with # the shell keeps it
    shell = subprocess.Popen(['gnome-shell', '--headless', '--no-x11', '--virtual-monitor', '1280x800',
                              '--wayland-display', DISPLAY], env=environment, stdout=log, stderr=log)
    wait_for('shell', is_ready, PATIENCE)


def search_shows_the_port():
    call(SHELL, '/org/gnome/Shell', SHELL, 'FocusSearch')
    wait_for('search entry', lambda: evaluate('global.stage.get_key_focus() === Main.overview.searchEntry.clutter_text'),
             PATIENCE)
    press(*'postgres')
    for is_last in (False, False, True):
        try:
            wait_for('result', lambda: 'Port 5432: PostgreSQL' in labels(), PATIENCE / 3)
            break
        except Failure:
            if is_last:
                raise
            # The shell forgets a search whose provider takes long to start.
            press('BackSpace', 's')
    picture('shell-search.png')


def result_opens_the_port():
    press('Return')
    wait_for('window', lambda: evaluate('global.get_window_actors().length'), PATIENCE)
    app = Activated(ask_bus('GetConnectionUnixProcessID', '(s)', APP_ID)[0])
    app.expect(name=lambda said: said.startswith('5432'), timeout=PATIENCE)
    wait_for('end of the search', lambda: 'Port 5432: PostgreSQL' not in labels(), PATIENCE)
    picture('shell-window.png')


def ends():
    """Quietly, and before the shell does."""
    call(APP_ID, '/' + APP_ID.replace('.', '/'), 'org.freedesktop.Application', 'ActivateAction', '(sava{sv})',
         'quit', [], {})
    wait_for('end of the program', lambda: not ask_bus('NameHasOwner', '(s)', APP_ID)[0])
    with open(errors, encoding='utf-8') as file:
        text = file.read()
    if text:
        raise Failure(f'the program printed: {text}')


if __name__ == '__main__':
    if shutil.which('gnome-shell') is None:
        print('1..0 # SKIP there is no gnome-shell here')
        sys.exit(0)
    try:
        run([install, shell_starts, search_shows_the_port, result_opens_the_port, ends])
    finally:
        if shell is not None and shell.poll() is None:
            shell.kill()
            shell.wait()
