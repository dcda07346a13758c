#!/usr/bin/env python3
"""Checks the Flatpak manifests: what the sandbox is allowed, and that they agree.

usage: flatpak.py SOURCE_ROOT APP_ID VERSION

Copyright 2026 The Porthole Authors
SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os.path
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '../common'))
from tap import Checks  # noqa: E402

# Nothing else: each of these is explained in flatpak/README.md. What opens the sandbox, above
# all org.freedesktop.Flatpak, is for people to grant and not for a manifest to ask.
ALLOWED = [
    '--share=network',
    '--share=ipc',
    '--socket=wayland',
    '--socket=fallback-x11',
    '--device=dri',
    '--filesystem=/sys/fs/cgroup:ro',
]

# In which the two may differ.
OWN = ['id', 'modules']

SHA256 = re.compile('[0-9a-f]{64}')


def no_duplicates(pairs):
    """JSON lets a later key win silently; a permission could hide behind that."""
    keys = [key for key, _value in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError(f'a key twice among {keys}')
    return dict(pairs)


def load(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file, object_pairs_hook=no_duplicates)


def check_manifest(checks, manifest, app_id, explained):
    name = app_id.rsplit('.', 1)[1]
    checks.equal(f'{name}: the ID is that of meson.build', manifest.get('id'), app_id)
    checks.equal(f'{name}: the permissions are the allowed ones and no others',
                 manifest.get('finish-args'), ALLOWED)
    for argument in manifest.get('finish-args', []):
        checks.true(f'{name}: {argument} is explained', f'`{argument}`' in explained)
    checks.equal(f'{name}: the runtime is GNOME\'s',
                 [manifest.get('runtime'), manifest.get('sdk')],
                 ['org.gnome.Platform', 'org.gnome.Sdk'])
    checks.equal(f'{name}: the command', manifest.get('command'), 'porthole')
    text = json.dumps(manifest)
    checks.true(f'{name}: it is for no one architecture',
                not re.search('x86_64|aarch64|linux-gnu', text), text)


def check_modules(checks, manifest, folder):
    for module in manifest['modules']:
        if isinstance(module, dict):
            continue
        for source in load(os.path.join(folder, module))['sources']:
            url = source.get('url', '')
            checks.true(f'{module}: an archive of one release', source['type'] == 'archive'
                        and url.startswith('https://') and re.search(r'\d+\.\d+', url), url)
            checks.true(f'{module}: with its checksum',
                        SHA256.fullmatch(source.get('sha256', '')))


def main():
    root, app_id, version = sys.argv[1:]
    folder = os.path.join(root, 'flatpak')
    checks = Checks()
    stable = load(os.path.join(folder, f'{app_id}.json'))
    devel = load(os.path.join(folder, f'{app_id}.Devel.json'))
    with open(os.path.join(folder, 'README.md'), encoding='utf-8') as file:
        explained = file.read()

    check_manifest(checks, stable, app_id, explained)
    check_manifest(checks, devel, app_id + '.Devel', explained)
    checks.equal('what is said of both is the same in both',
                 {key: value for key, value in devel.items() if key not in OWN},
                 {key: value for key, value in stable.items() if key not in OWN})
    checks.equal('both are built from the same modules',
                 [module for module in devel['modules'] if isinstance(module, str)],
                 [module for module in stable['modules'] if isinstance(module, str)])
    check_modules(checks, stable, folder)

    released, working = stable['modules'][-1], devel['modules'][-1]
    checks.equal('the stable one is built from this version\'s tag',
                 [(source['type'], source.get('tag')) for source in released['sources']],
                 [('git', 'v' + version)])
    checks.equal('the development one is built from the checkout',
                 [(source['type'], source.get('path')) for source in working['sources']],
                 [('dir', '..')])
    checks.true('the development one has its own profile',
                '-Dprofile=development' in working.get('config-opts', []))
    checks.true('the stable one has the default profile', 'config-opts' not in released)
    checks.true('the development one is tested where it is built', working.get('run-tests'))
    sys.exit(checks.finish())


main()
