#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays the desktop's portals on the session bus, and prints what is asked of them.

usage: portal.py FOLDER
One line of JSON a call: the method's name and its arguments.
A file that is asked for is one in FOLDER; everything else is allowed, but for the next call of a
method whose name stands on a line of the input.
"""

import json
import os
import sys

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

NAME = 'org.freedesktop.portal.Desktop'
PATH = '/org/freedesktop/portal/desktop'
INTERFACES = '''
<node>
  <interface name="org.freedesktop.portal.Notification">
    <method name="AddNotification"><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/></method>
    <method name="RemoveNotification"><arg type="s" direction="in"/></method>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.portal.OpenURI">
    <method name="OpenURI">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.portal.FileChooser">
    <method name="SaveFile">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <method name="OpenFile">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.portal.Inhibit">
    <method name="CreateMonitor">
      <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.portal.Background">
    <method name="RequestBackground">
      <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/>
    </method>
    <method name="SetStatus"><arg type="a{sv}" direction="in"/></method>
    <property name="version" type="u" access="read"/>
  </interface>
</node>
'''
VERSIONS = {'Notification': 1, 'OpenURI': 3, 'FileChooser': 3, 'Inhibit': 3, 'Background': 2}
ALLOWED, REFUSED = 0, 1

refused = set()


def answer(connection, sender, token, results, response=ALLOWED):
    """Ends a request as the portal does: by a signal from an object of its own."""
    path = f'{PATH}/request/{sender[1:].replace(".", "_")}/{token}'

    def emit():
        connection.emit_signal(sender, path, 'org.freedesktop.portal.Request', 'Response',
                               GLib.Variant('(ua{sv})', (response, results)))
        return GLib.SOURCE_REMOVE

    GLib.idle_add(emit)
    return GLib.Variant('(o)', (path,))


def called(connection, sender, _path, interface, method, parameters, invocation):
    arguments = parameters.unpack()
    options = arguments[-1] if isinstance(arguments[-1], dict) else {}
    token = options.get('handle_token', 'none')
    print(json.dumps([method, *arguments], default=str), flush=True)
    if method in ('SaveFile', 'OpenFile'):
        file = os.path.join(sys.argv[1], options.get('current_name', 'file'))
        reply = answer(connection, sender, token, {'uris': GLib.Variant('as', ['file://' + file])})
    elif method == 'RequestBackground':
        response = REFUSED if method in refused else ALLOWED
        reply = answer(connection, sender, token, {'background': GLib.Variant('b', response == ALLOWED),
                                                   'autostart': GLib.Variant('b', False)}, response)
    elif method in ('OpenURI', 'CreateMonitor'):
        reply = answer(connection, sender, token, {})
    else:
        reply = None
    refused.discard(method)
    invocation.return_value(reply)


def refuse(_source, _condition):
    line = sys.stdin.readline()
    refused.add(line.strip())
    return bool(line)


def get_property(_connection, _sender, _path, interface, _name):
    return GLib.Variant('u', VERSIONS[interface.rsplit('.', 1)[1]])


def main():
    loop = GLib.MainLoop()
    GLib.io_add_watch(sys.stdin, GLib.IOCondition.IN | GLib.IOCondition.HUP, refuse)
    connection = Gio.bus_get_sync(Gio.BusType.SESSION)
    for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
        connection.register_object(PATH, interface, called, get_property, None)
    Gio.bus_own_name_on_connection(connection, NAME, Gio.BusNameOwnerFlags.NONE,
                                   lambda *_: print(json.dumps(['ready']), flush=True), None)
    loop.run()


main()
