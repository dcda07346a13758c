#!/usr/bin/env python3
"""Checks that what the desktop reads agrees with itself and with meson.build.

usage: desktop-parts.py APP_ID VERSION NAME DESKTOP METAINFO SERVICE SCHEMA SEARCH_PROVIDER

Copyright 2026 The Porthole Authors
SPDX-License-Identifier: GPL-3.0-or-later
"""

import configparser
import os.path
import sys
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '../common'))
from tap import Checks  # noqa: E402

LONGEST_SUMMARY = 35
ACTIONS = ['new-server', 'listening']


def read_key_file(path):
    parser = configparser.ConfigParser(interpolation=None, delimiters=('=',),
                                       comment_prefixes=('#',))
    parser.optionxform = str
    parser.read(path, encoding='utf-8')
    return parser


def check_desktop_file(checks, path, app_id, name):
    key_file = read_key_file(path)
    entry = key_file['Desktop Entry']
    checks.equal('the desktop file is named by the application ID',
                 os.path.basename(path), app_id + '.desktop')
    checks.equal('the desktop file has the name', entry.get('Name'), name)
    checks.equal('the desktop file has the icon', entry.get('Icon'), app_id)
    checks.equal('the application is activated over D-Bus', entry.get('DBusActivatable'), 'true')
    checks.equal('notifications are listed in the settings',
                 entry.get('X-GNOME-UsesNotifications'), 'true')
    checks.equal('the actions are these', entry.get('Actions', '').strip(';').split(';'), ACTIONS)
    for action in ACTIONS:
        group = f'Desktop Action {action}'
        found = key_file[group].get('Exec') if group in key_file else None
        checks.equal(f'the action {action} is the same one without D-Bus activation',
                     found, f'gapplication action {app_id} {action}')


def check_service_file(checks, path, app_id):
    service = read_key_file(path)['D-BUS Service']
    command = service.get('Exec', '').split(' ')
    checks.equal('the service file is named by the application ID',
                 os.path.basename(path), app_id + '.service')
    checks.equal('the service has the name of the application ID', service.get('Name'), app_id)
    checks.true('the service starts the program by its whole path',
                os.path.isabs(command[0]) and os.path.basename(command[0]) == 'porthole',
                command[0])
    checks.equal('the service starts without a window', command[1:], ['--gapplication-service'])


def check_metainfo(checks, path, app_id, name, version):
    component = ElementTree.parse(path).getroot()
    checks.equal('the metainfo is named by the application ID',
                 os.path.basename(path), app_id + '.metainfo.xml')
    checks.equal('the metainfo has the application ID', component.findtext('id'), app_id)
    checks.equal('the metainfo has the name', component.findtext('name'), name)
    checks.equal('the metainfo launches the desktop file',
                 component.findtext('launchable'), app_id + '.desktop')
    summary = component.findtext('summary') or ''
    checks.true(f'the summary has at most {LONGEST_SUMMARY} characters and no full stop',
                0 < len(summary) <= LONGEST_SUMMARY and not summary.endswith('.'), summary)
    releases = component.findall('releases/release')
    checks.equal('the newest release is this version',
                 releases[0].get('version') if releases else None, version)
    checks.true('every release says what is new',
                releases and all(r.find('description/*') is not None for r in releases))
    colors = {c.get('scheme_preference'): c.text for c in component.findall('branding/color')}
    checks.equal('light and dark have their colour', sorted(colors), ['dark', 'light'])
    checks.equal('the two colours differ', len(set(colors.values())), 2)
    screenshots = component.findall('screenshots/screenshot')
    checks.true('every screenshot comes over https and has a caption without a full stop',
                screenshots and all(s.findtext('image', '').startswith('https://')
                                    and s.findtext('caption', '.')[-1] != '.'
                                    for s in screenshots))
    checks.true('every screenshot is of the release',
                all(f'/v{version}/' in s.findtext('image', '') for s in screenshots))
    pictures = os.path.join(os.path.dirname(__file__), '../../data/screenshots')
    checks.equal('every screenshot is there',
                 [s.findtext('image') for s in screenshots if not os.path.exists(
                     os.path.join(pictures, os.path.basename(s.findtext('image', ''))))], [])
    checks.equal('one screenshot is the default one',
                 [s.get('type') for s in screenshots].count('default'), 1)


def check_schema(checks, path, app_id):
    schema = ElementTree.parse(path).getroot().find('schema')
    checks.equal('the settings have the application ID', schema.get('id'), app_id)
    checks.equal('the settings have the path of the application ID',
                 schema.get('path'), '/' + app_id.replace('.', '/') + '/')


def check_search_provider(checks, path, app_id):
    # Flatpak exports it only under a name that begins with the application ID.
    checks.equal('the search provider file has the name of the application ID',
                 os.path.basename(path), app_id + '.search-provider.ini')
    entry = read_key_file(path)['Shell Search Provider']
    checks.equal('the search provider belongs to the desktop file', entry['DesktopId'], app_id + '.desktop')
    checks.equal('the search provider is on the bus under the application ID', entry['BusName'], app_id)
    checks.equal('the search provider is below the path of the application ID',
                 entry['ObjectPath'], '/' + app_id.replace('.', '/') + '/SearchProvider')
    checks.equal('the search provider speaks the second version', entry['Version'], '2')


def main():
    app_id, version, name, desktop, metainfo, service, schema, search_provider = sys.argv[1:]
    checks = Checks()
    check_desktop_file(checks, desktop, app_id, name)
    check_service_file(checks, service, app_id)
    check_metainfo(checks, metainfo, app_id, name, version)
    check_schema(checks, schema, app_id)
    check_search_provider(checks, search_provider, app_id)
    return checks.finish()


if __name__ == '__main__':
    sys.exit(main())
