#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a translation of everything translatable in which each text stands between ⟦ and ⟧.

usage: pseudo-locale.py CHECKOUT FOLDER STAMP: writes FOLDER/zxx/LC_MESSAGES/DOMAIN.mo
"""

import pathlib
import re
import subprocess
import sys

KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3')
DOMAINS = {'porthole': 'po/POTFILES.in', 'porthole-registry': 'po/registry/POTFILES.in'}


def bracket(match):
    lines = match[2].splitlines()
    lines[0] = '"⟦' + lines[0][1:]
    body, newline = re.fullmatch(r'(.*?)((?:\\n)?)"', lines[-1]).groups()
    lines[-1] = f'{body}⟧{newline}"'
    return match[1] + '\n'.join(lines) + '\n'


def main():
    checkout, folder, stamp = (pathlib.Path(argument) for argument in sys.argv[1:])
    messages = folder / 'zxx/LC_MESSAGES'
    messages.mkdir(parents=True, exist_ok=True)
    for domain, potfiles in DOMAINS.items():
        pot = subprocess.run(['xgettext', '--from-code=UTF-8', f'--directory={checkout}', '--no-wrap', '--output=-',
                              f'--files-from={checkout / potfiles}', *(f'--keyword={word}' for word in KEYWORDS)],
                             check=True, stdout=subprocess.PIPE).stdout
        english = subprocess.run(['msgen', '--no-wrap', '--lang=de', '-'], check=True, stdout=subprocess.PIPE,
                                 input=pot.replace(b'charset=CHARSET', b'charset=UTF-8')).stdout.decode()
        head, rest = english.split('\n\n', 1)
        po = head + '\n\n' + re.sub(r'(msgstr(?:\[\d\])? )((?:".*"\n)+)', bracket, rest)
        subprocess.run(['msgfmt', '--check-format', f'--output-file={messages / domain}.mo', '-'],
                       input=po.encode(), check=True)
    stamp.touch()


if __name__ == '__main__':
    main()
