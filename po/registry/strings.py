#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what translators get of the curated layer into po/registry/strings.h.

usage: strings.py CHECKOUT [--check]
xgettext reads no key files, so the summaries, security notes and roles stand in that header,
which only it reads. Titles are names and stay as they are. With --check nothing is written, and
the exit status says whether the header is what the records ask for.
"""

import pathlib
import re
import sys

NAME = 'po/registry/strings.h'
HEAD = '''/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made by po/registry/strings.py from data/registry/curated: change the records and run it.
 */

'''
COMMENTS = {
    'Summary': 'What {title} is',
    'Security': 'Security note for {title}',
    'Roles': 'What a port of {title} is for; at most 30 characters',
}


def unescape(value):
    """GKeyFile's escapes of a string, as far as the records use them."""
    return re.sub(r'\\(.)', lambda match: {'s': ' ', 'n': '\n', 't': '\t'}.get(match[1], match[1]), value)


def split(value):
    """A GKeyFile list: `;` ends an item, `\\;` belongs to it."""
    return [unescape(item).strip() for item in re.findall(r'(?:[^;\\]|\\.)+', value) if item.strip()]


def records(folder):
    for path in sorted(folder.glob('*.ini')):
        group = None
        for line in path.read_text(encoding='utf-8').splitlines():
            if line.startswith('['):
                if group:
                    yield group
                group = {}
            elif '=' in line and not line.startswith('#'):
                key, value = line.split('=', 1)
                group[key] = value
        if group:
            yield group


def strings(folder):
    """(comment, text) of everything that is shown, each text once."""
    seen = set()
    for record in records(folder):
        for key, comment in COMMENTS.items():
            if key not in record:
                continue
            for text in split(record[key]) if key == 'Roles' else [unescape(record[key]).strip()]:
                if text and text not in seen:
                    seen.add(text)
                    yield comment.format(title=unescape(record['Title'])), text


def main():
    top = pathlib.Path(sys.argv[1])
    out = [HEAD]
    for comment, text in strings(top / 'data/registry/curated'):
        literal = text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n')
        out.append(f'/* Translators: {comment.replace("*/", "* /")} */\nN_("{literal}")\n')
    content = ''.join(out)
    if sys.argv[2:] == ['--check']:
        if (top / NAME).read_text(encoding='utf-8') != content:
            print(f'{NAME} is not what the records ask for: run po/registry/strings.py')
            return 1
        return 0
    (top / NAME).write_text(content, encoding='utf-8')
    print(f'{len(out) - 1} strings in {NAME}')
    return 0


if __name__ == '__main__':
    sys.exit(main())
