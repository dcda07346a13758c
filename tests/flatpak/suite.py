#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs a bundle of Porthole and uses it in its sandbox, as a person would.

usage: suite.py BUNDLE ID [STEP...], inside tests/with-display.sh --a11y as an ordinary user, with
FLATPAK_USER_DIR for what is installed. In the environment, where there are such listeners:
PORTHOLE_TEST_OTHER is a port that another user listens on, PORTHOLE_TEST_UNIT is UNIT:PORT of
one in a control group of that name, PORTHOLE_TEST_HELPER is a helper of another version.
"""

import configparser
import ctypes
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(TOP, 'e2e'))

from driver import Activated, App, Failure, run, text_of_entry, wait_for  # noqa: E402
from gi.repository import Atspi, Gio, GLib  # noqa: E402

BUNDLE, ID = sys.argv[1:3]
OVERRIDE = f'flatpak override --user --talk-name=org.freedesktop.Flatpak {ID}'
INSTALLATION = os.environ['FLATPAK_USER_DIR']
DATA = os.path.expanduser(f'~/.var/app/{ID}')

# Flatpak asks the system bus for parental controls. Where there is none, on this one nobody has
# any, either.
if not os.path.exists('/run/dbus/system_bus_socket'):
    os.environ['DBUS_SYSTEM_BUS_ADDRESS'] = os.environ['DBUS_SESSION_BUS_ADDRESS']

app = None
portal = None
server = None
server_port = None


class Portal:
    """The desktop's portals, played by portal.py, and what they were asked."""

    def __init__(self):
        script = os.path.join(TOP, 'flatpak', 'portal.py')
        self.process = subprocess.Popen([sys.executable, script, f'{DATA}/data'], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)
        self.calls = []
        os.set_blocking(self.process.stdout.fileno(), False)
        self.expect('ready')

    def find(self, method, argument):
        for line in (self.process.stdout.read() or b'').splitlines():
            self.calls.append(json.loads(line))
        return next((call for call in self.calls if call[0] == method and argument in str(call[1:])), None)

    def expect(self, method, argument=''):
        return wait_for(f'call of {method} with {argument}', lambda: self.find(method, argument))

    def refuse(self, method):
        """Says no to the next call of a method."""
        self.process.stdin.write(f'{method}\n'.encode())
        self.process.stdin.flush()


class Sandboxed(App):
    # Without a graphics card its library would complain.
    command = ['flatpak', '--user', 'run', '--env=GTK_A11Y=atspi', '--env=GDK_DISABLE=gl,vulkan', ID]
    environment = {}
    # GTK 4.24 says this of itself when a menu opens on a bare X server.
    own_fault = re.compile(r'\n?\(porthole:\d+\): Gdk-WARNING .*gdk_frame_timings_submitted.*\n')

    def stderr(self):
        return self.own_fault.sub('', super().stderr())

    def is_own(self, app):
        return app.get_name() in ('porthole', 'Porthole')


class Found(Activated):
    """The program as the bus started it for a search."""

    is_own = Sandboxed.is_own


def flatpak(*arguments):
    done = subprocess.run(['flatpak', '--user', *arguments], check=False, capture_output=True, text=True,
                          timeout=120)
    if done.returncode != 0:
        raise Failure(f'flatpak {" ".join(arguments)}: {done.returncode}: {done.stderr or done.stdout}')
    return done


def expect(what, found, wanted):
    if found != wanted:
        raise Failure(f'{what}: {found!r} instead of {wanted!r}')


def processes(pattern):
    """The processes outside that this user may see, by what they were started with."""
    found = {}
    for name in os.listdir('/proc'):
        try:
            with open(f'/proc/{name}/cmdline', 'rb') as file:
                line = file.read().replace(b'\0', b' ').decode(errors='replace')
            if name.isdigit() and re.search(pattern, line) and os.stat(f'/proc/{name}').st_uid == os.getuid():
                found[int(name)] = line
        except OSError:
            continue  # not a process, or no longer one
    return found


def helpers():
    return list(processes('^[^ ]*/ld-linux.*/libexec/porthole-scan'))


def sockets():
    """What the command line in the sandbox lists."""
    return json.loads(flatpak('run', ID, 'sockets', '--json').stdout)


def on_port(port):
    found = [entry for entry in sockets() if entry['port'] == port and entry['transport'] == 'tcp']
    expect(f'listeners on port {port}', len(found), 1)
    return found[0]


def settings():
    """What is kept of the settings, as text."""
    with open(f'{DATA}/config/glib-2.0/settings/keyfile', encoding='utf-8') as file:
        return file.read()


def window():
    """The window's number on the display, None when there is none to be seen."""
    found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--class', 'porthole'], check=False,
                           capture_output=True, text=True).stdout.split()
    return found[-1] if found else None


def keys_of_sandbox():
    keys = set()
    for entry in sockets():
        address = '*' if entry['dual_stack'] else entry['address']
        keys.add((entry['transport'], address, entry['device'], entry['port']))
    return keys


def keys_of_ss():
    keys = set()
    for line in subprocess.run(['ss', '-Hltun'], check=True, capture_output=True, text=True).stdout.splitlines():
        fields = line.split()
        address, port = fields[4].rsplit(':', 1)
        address, _, device = address.partition('%')
        keys.add((fields[0], address.strip('[]'), device or None, int(port)))
    return keys


# ---- installed, with the manifest's permissions and no others ---------------------------------


def bundle_installs():
    flatpak('install', '--noninteractive', '--bundle', BUNDLE)
    expect('what is installed', flatpak('list', '--app', '--columns=application').stdout.split(), [ID])
    said = flatpak('info', '--show-permissions', ID).stdout
    expect('permissions', re.sub(r'\s', '', said),
           '[Context]shared=network;ipc;sockets=x11;wayland;fallback-x11;devices=dri;'
           'filesystems=/sys/fs/cgroup:ro;')


def desktop_sees_it():
    share = os.path.join(INSTALLATION, 'exports', 'share')
    for name in (f'applications/{ID}.desktop', f'dbus-1/services/{ID}.service',
                 f'icons/hicolor/scalable/apps/{ID}.svg', f'icons/hicolor/symbolic/apps/{ID}-symbolic.svg',
                 f'metainfo/{ID}.metainfo.xml', f'gnome-shell/search-providers/{ID}.search-provider.ini'):
        if not os.path.exists(os.path.join(share, name)):
            raise Failure(f'{name} is not exported')
    subprocess.run(['desktop-file-validate', f'{share}/applications/{ID}.desktop'], check=True)


# ---- found by the shell, which starts it in the sandbox by what is exported -----------------------


def call(name, path, interface, method, signature, *arguments):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    parameters = GLib.Variant(signature, arguments)
    return bus.call_sync(name, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE, 30000, None).unpack()


def ask_bus(method, signature, *arguments):
    return call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', method, signature,
                *arguments)


def search(method, signature, *arguments):
    """Asks the search provider as the shell does, that knows it from its file."""
    file = configparser.ConfigParser()
    file.read(f'{INSTALLATION}/exports/share/gnome-shell/search-providers/{ID}.search-provider.ini')
    provider = file['Shell Search Provider']
    expect('provider', (provider['DesktopId'], provider['Version']), (f'{ID}.desktop', '2'))
    return call(provider['BusName'], provider['ObjectPath'], 'org.gnome.Shell.SearchProvider2', method, signature,
                *arguments)


def metas(*terms):
    results = search('GetInitialResultSet', '(as)', terms)[0]
    return search('GetResultMetas', '(as)', results)[0]


def search_is_answered():
    ask_bus('ReloadConfig', '()')
    ask_bus('UpdateActivationEnvironment', '(a{ss})', {'GDK_DISABLE': 'gl,vulkan'})
    with socket.create_server(('127.0.0.1', 0)) as own:
        port = own.getsockname()[1]
        said = metas('who', 'uses', str(port))[0]['description']
        if not said.startswith('In use') or '127.0.0.1' not in said:
            raise Failure(f'port {port} is described as {said}')
    for terms in (['postgres'], ['port', '5432']):
        expect(f'first result of {terms}', metas(*terms)[0]['name'], 'Port 5432: PostgreSQL')
    proxy = ask_bus('GetConnectionUnixProcessID', '(s)', ID)[0]
    if proxy not in processes('xdg-dbus-proxy'):
        raise Failure('it was not answered from within the sandbox')
    expect('window', window(), None)


def result_is_opened():
    results = search('GetInitialResultSet', '(as)', ['postgres'])[0]
    search('ActivateResult', '(sasu)', results[0], ['postgres'], 0)
    found = Found(0)
    found.expect(name=lambda said: said.startswith('5432'))
    found.keys('ctrl+q')
    nothing_is_left()


# ---- what is seen without any permission ---------------------------------------------------------


def sockets_equal_ss():
    # Others may come and go meanwhile: what is there before and after has to be listed, and what
    # is listed has to be there before or after.
    before = keys_of_ss()
    found = keys_of_sandbox()
    after = keys_of_ss()
    expect('missing', (before & after) - found, set())
    expect('made up', found - (before | after), set())
    if not found:
        raise Failure('no socket at all')


def users_are_told_apart():
    with socket.create_server(('127.0.0.1', 0)) as own:
        entry = on_port(own.getsockname()[1])
        expect('own listener', (entry['uid'], entry['owners'], entry['owners_hidden']),
               (os.getuid(), [], 'sandbox'))
    if 'PORTHOLE_TEST_OTHER' not in os.environ:
        print('# no other user here')
        return
    entry = on_port(int(os.environ['PORTHOLE_TEST_OTHER']))
    expect('other user', (entry['uid'], entry['user'], entry['owners_hidden']), (None, None, 'sandbox'))


def unit_is_found():
    if 'PORTHOLE_TEST_UNIT' not in os.environ:
        print('# no control group could be made here')
        return
    unit, port = os.environ['PORTHOLE_TEST_UNIT'].split(':')
    expect('unit', on_port(int(port))['unit'], unit)


def start():
    global app
    app = Sandboxed(first=True)


def first_start_explains_ports():
    start()
    app.says('An IP address finds a computer')
    app.keys('Escape')
    app.expect_gone(name='How Ports Work')


def listening_says_what_is_hidden():
    app.keys('ctrl+2')
    app.says('Programs and process IDs are hidden by the sandbox')
    if 'PORTHOLE_TEST_OTHER' in os.environ:
        app.type(os.environ['PORTHOLE_TEST_OTHER'])
        app.says('Hidden by the sandbox')
        app.keys('Return')
        app.says('Another user')
        app.keys('Escape')


def command_is_copied():
    app.click('button', 'Learn More')
    app.says(OVERRIDE)
    app.click('button', 'Copy Command')
    app.expect_gone(name=OVERRIDE)
    app.keys('ctrl+f', 'ctrl+a', 'ctrl+v')
    wait_for('command in the search entry', lambda: OVERRIDE in map(text_of_entry, app.all('entry')))
    app.keys('ctrl+a', 'Delete')


def message_is_dismissed():
    app.click('button', 'Learn More')
    app.click('button', 'Hide Message')
    app.expect_gone('label', 'Programs and process IDs are hidden by the sandbox')


def server_accepts_from_outside():
    global server_port
    app.keys('ctrl+3')
    server_port = port = int(wait_for('port suggestion', lambda: next(
        (said for said in map(text_of_entry, app.all('text')) if said.isdigit()), None)))
    app.click('button', 'Start')
    app.expect('button', 'Stop')
    with socket.create_connection(('127.0.0.1', port), 10) as client:
        client.shutdown(socket.SHUT_WR)
        said = client.makefile(encoding='utf-8').read()
    if f'Hello from port {port}!' not in said:
        raise Failure(f'the server said {said!r}')
    app.expect(name='Opened')
    app.expect(name='Closed')
    app.click('button', 'Stop')
    app.expect('button', 'Start')


def privileged_port_is_explained():
    with open('/proc/sys/net/ipv4/ip_unprivileged_port_start', encoding='ascii') as file:
        limit = int(file.read())
    if limit < 2:
        print('# everybody may listen everywhere here')
        return
    entry = next(node for node in app.all('text') if text_of_entry(node).isdigit())
    app.type_into(entry, '1')
    app.click('button', 'Start')
    app.says(f'from {limit} up')


def look_away():
    """Takes the focus and the pointer from the window, as another application's would."""
    subprocess.run(['xdotool', 'mousemove', '1270', '790'], check=True)
    x11 = ctypes.CDLL('libX11.so.6')
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    x11.XSetInputFocus(display, root, 0, ctypes.c_ulong(0))
    x11.XCloseDisplay(display)


def connection_is_notified_of():
    app.click('button', 'Start')
    app.expect('button', 'Stop')
    look_away()
    with socket.create_connection(('127.0.0.1', server_port), 10) as client:
        portal.expect('AddNotification', str(server_port))
        client.shutdown(socket.SHUT_WR)
    subprocess.run(['xdotool', 'windowfocus', window()], check=True)
    app.click('button', 'Stop')
    app.expect('button', 'Start')


def close_and_keep_running():
    app.keys('ctrl+w')
    app.click('button', 'Keep Running')
    portal.expect('RequestBackground', 'Test servers go on listening')
    portal.calls.clear()


def server_goes_on_without_a_window():
    """When the portal lets it, and else the window stays; as does the server."""
    app.click('button', 'Start')
    app.expect('button', 'Stop')
    portal.refuse('RequestBackground')
    close_and_keep_running()
    app.says('The system doesn’t let Porthole run without a window')
    app.click('button', 'Close')
    app.expect_gone(name='The Servers Can’t Go On')
    if window() is None:
        raise Failure('the window is gone')

    close_and_keep_running()
    wait_for('end of the window', lambda: window() is None)
    with socket.create_connection(('127.0.0.1', server_port), 10) as client:
        client.shutdown(socket.SHUT_WR)
        if 'Hello from port' not in client.makefile(encoding='utf-8').read():
            raise Failure('the server does not answer')
    # Starting it again shows the window, with what happened meanwhile.
    flatpak('run', ID)
    wait_for('window', window)
    app.click('button', 'Stop')
    app.expect('button', 'Start')


def list_is_saved_through_the_portal():
    app.keys('ctrl+2')
    app.click('toggle button', 'Filter, Sort and Save')
    app.expect('menu')
    app.keys('j')  # the mnemonic of Save as JSON…: the names of menu items aren't exposed
    portal.expect('SaveFile', 'listening.json')
    app.says('Saved as “listening.json”')
    with open(f'{DATA}/data/listening.json', encoding='utf-8') as file:
        if not json.load(file):
            raise Failure('nothing was saved')


def browser_is_opened_through_the_portal():
    with socket.create_server(('127.0.0.1', 0)) as listener:
        port = listener.getsockname()[1]
        app.keys('ctrl+f', 'ctrl+a')
        app.type(str(port))
        app.expect(name=lambda said: said.split()[:1] == [str(port)])
        app.keys('Return')
        app.click('button', 'Open in Browser')
        portal.expect('OpenURI', f':{port}/')


def ends():
    app.close()
    nothing_is_left()


def nothing_is_left():
    wait_for('end of everything in the sandbox',
             lambda: not processes('porthole-scan|flatpak-spawn|bwrap .*' + re.escape(ID)))


def go_to(role, name):
    """Goes through the window by the keyboard until a control has the focus."""
    for _ in range(60):
        control = app.expect(role, name)
        if control.get_state_set().contains(Atspi.StateType.FOCUSED):
            return
        app.keys('Tab')
    raise Failure(f'the keyboard does not get to {role} {name}')


def note_is_written():
    """In the window; kept in the application's own folder."""
    app.keys('ctrl+1', 'ctrl+f', 'ctrl+a')
    app.type('8101')
    app.expect(name=lambda said: said.startswith('8101'))
    app.keys('Return')
    go_to('text', 'Name')
    app.type('Garden Gate')
    app.keys('Return')
    app.expect(name='Garden Gate')

    def kept():
        with open(f'{DATA}/data/porthole/notes.ini', encoding='utf-8') as file:
            return 'Name=Garden Gate' in file.read()
    wait_for('the note in its file', lambda: os.path.exists(f'{DATA}/data/porthole/notes.ini') and kept())


def preference_is_changed():
    app.keys('ctrl+comma')
    app.click('switch', 'Show UDP')
    app.keys('Escape')
    app.expect_gone('dialog', 'Preferences')
    wait_for('the setting in its file', lambda: 'show-udp=false' in settings())


def settings_and_notes_stay():
    """In the application's own folder, and nowhere else."""
    for name in os.listdir(DATA):
        if name not in ('cache', 'config', 'data', '.local', '.ld.so'):
            raise Failure(f'{name} in {DATA}')
    start()
    app.keys('ctrl+2')
    app.says('Hidden by the sandbox')
    if app.find('label', 'Programs and process IDs are hidden by the sandbox'):
        raise Failure('the dismissed message is back')
    app.keys('ctrl+1', 'ctrl+f')
    app.type('garden gate')
    app.expect(name=lambda said: said.startswith('8101') and 'Garden Gate' in said)
    app.keys('ctrl+comma')
    if app.expect('switch', 'Show UDP').get_state_set().contains(Atspi.StateType.CHECKED):
        raise Failure('the changed setting is forgotten')
    app.keys('Escape')
    found = json.loads(flatpak('run', ID, 'lookup', '--json', 'garden gate').stdout)
    expect('port with the own name', found[0]['port'], 8101)


def speaks_other_languages():
    """The bundle has its translations with it."""
    global app
    if 'de_DE.utf8' not in flatpak('run', '--command=locale', ID, '-a').stdout:
        print('# this runtime has no German')
        return
    app.close()
    app = Sandboxed(environment={'LC_ALL': 'de_DE.UTF-8'}, first=True)
    app.expect(name='Lauscher')


# ---- what is seen with the permission --------------------------------------------------------


def permission_is_given():
    app.close()
    subprocess.run(OVERRIDE, shell=True, check=True)
    start()
    app.keys('ctrl+2')


def program_is_named():
    global server
    server = subprocess.Popen([sys.executable, '-u', '-m', 'http.server', '--bind', '127.0.0.1', '0'],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    server.port = int(server.stdout.readline().split('port ')[1].split()[0])
    app.type(str(server.port))
    app.expect(name=lambda said: said.split()[:1] == [str(server.port)])
    app.keys('Return')
    app.expect(name=f'Process {server.pid}')
    expect('owner on the command line',
           [owner['pid'] for owner in on_port(server.port)['owners']], [server.pid])
    if len(helpers()) != 1:
        raise Failure(f'{len(helpers())} helpers run')


def users_are_named():
    if 'PORTHOLE_TEST_OTHER' not in os.environ:
        print('# no other user here')
        return
    entry = on_port(int(os.environ['PORTHOLE_TEST_OTHER']))
    expect('other user', (entry['uid'], entry['user'], entry['owners_hidden']), (0, 'root', 'other-user'))


def helper_comes_back():
    before = helpers()
    os.kill(before[0], signal.SIGSTOP)  # so that its end is seen before it is started again
    os.kill(before[0], signal.SIGKILL)
    app.says('The helper outside the sandbox has stopped')
    after = wait_for('new helper', helpers)
    if after == before:
        raise Failure('the helper did not end')
    app.expect_gone('label', lambda said: 'has stopped' in said)
    app.expect(name=f'Process {server.pid}')


def other_version_is_said():
    """As after an update of which only one half is there; and it is over with the other half."""
    if 'PORTHOLE_TEST_HELPER' not in os.environ:
        print('# no helper of another version here')
        return
    helper = f'{INSTALLATION}/app/{ID}/current/active/files/libexec/porthole-scan'
    os.rename(helper, helper + '.own')
    try:
        shutil.copy(os.environ['PORTHOLE_TEST_HELPER'], helper)
        os.kill(helpers()[0], signal.SIGKILL)
        app.says('The helper outside the sandbox is of another version')
    finally:
        os.rename(helper + '.own', helper)
    app.expect_gone('label', lambda said: 'is of another version' in said)
    app.expect(name=f'Process {server.pid}')


def process_is_ended():
    app.keys('Delete')
    app.click('button', 'End Process')
    expect('how the server ended', server.wait(10), -signal.SIGTERM)
    app.expect_gone(name=f'Process {server.pid}')


def helper_ends_with_the_application():
    """Also when it is killed and can't say good-bye."""
    if not helpers():
        raise Failure('no helper runs')
    subprocess.run(['flatpak', 'kill', ID], check=True)
    app.process.wait()
    nothing_is_left()


def is_removed():
    flatpak('uninstall', '--noninteractive', '--delete-data', ID)


STEPS = [
    bundle_installs, desktop_sees_it, search_is_answered, result_is_opened,
    sockets_equal_ss, users_are_told_apart, unit_is_found,
    first_start_explains_ports, listening_says_what_is_hidden, command_is_copied, message_is_dismissed,
    server_accepts_from_outside, connection_is_notified_of, server_goes_on_without_a_window,
    privileged_port_is_explained, list_is_saved_through_the_portal, browser_is_opened_through_the_portal,
    note_is_written, preference_is_changed, ends, settings_and_notes_stay, speaks_other_languages,
    permission_is_given, program_is_named, users_are_named, helper_comes_back, other_version_is_said,
    process_is_ended, helper_ends_with_the_application, is_removed,
]

if __name__ == '__main__':
    portal = Portal()
    try:
        run([step for step in STEPS if not sys.argv[3:] or step.__name__ in sys.argv[3:]])
    finally:
        portal.process.kill()
        if app is not None:
            app.kill()
        if server is not None and server.poll() is None:
            server.kill()
