#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that po/POTFILES.in names every file with translatable text, and no other.

Text for translators must be whole: where a macro like G_GUINT64_FORMAT stands in it, xgettext
sees half of it. And po/LINGUAS names the translations that are there, each of them valid and
with nothing left out.

usage: potfiles.py CHECKOUT
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

C_MARK = re.compile(r'\b(?:N?C?_|ngettext|g_dngettext|g_dpgettext2|gettext|NC_)\s*\(')
MACRO = re.compile(r'\b(?:N?C?_|ngettext|g_dngettext|g_dpgettext2)\s*\([^;]*?"\s*(?:G_G\w+_FORMAT|PRI[dux]\w+)')
KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2')
XML_MARK = re.compile(r'translatable="(?:yes|true)"')


def is_translatable(path):
    text = path.read_text(encoding='utf-8')
    if path.suffix == '.c':
        return C_MARK.search(re.sub(r'/\*.*?\*/', '', text, flags=re.DOTALL)) is not None
    return XML_MARK.search(text) is not None


def translations(top):
    """What is wrong with the translations."""
    named = (top / 'po/LINGUAS').read_text(encoding='utf-8').split()
    there = sorted(path.stem for path in (top / 'po').glob('*.po'))
    if named != there:
        yield f'po/LINGUAS names {named}, but there are {there}'
    for language in there if shutil.which('msgfmt') else ():
        said = subprocess.run(['msgfmt', '--check', '--check-accelerators=_', '--output-file=/dev/null',
                               top / f'po/{language}.po'], capture_output=True, text=True)
        if said.returncode != 0:
            yield said.stderr.strip()
    if all(shutil.which(program) for program in ('xgettext', 'msgcmp')):
        yield from gaps(top, there)


def gaps(top, languages):
    """What is not translated, or is translated for another text than there is now."""
    with tempfile.TemporaryDirectory() as folder:
        template = f'{folder}/porthole.pot'
        subprocess.run(['xgettext', '--from-code=UTF-8', f'--directory={top}', f'--output={template}',
                        f'--files-from={top}/po/POTFILES.in', *(f'--keyword={word}' for word in KEYWORDS)],
                       check=True, stderr=subprocess.DEVNULL)
        for language in languages:
            said = subprocess.run(['msgcmp', top / f'po/{language}.po', template], capture_output=True, text=True)
            if said.returncode != 0:
                yield said.stderr.strip()


def main():
    top = pathlib.Path(sys.argv[1])
    listed = [line.strip() for line in (top / 'po/POTFILES.in').read_text(encoding='utf-8').splitlines()
              if line.strip() and not line.startswith('#')]
    problems = []
    if listed != sorted(listed):
        problems.append('po/POTFILES.in is not sorted')
    wanted = {str(path.relative_to(top)) for folder in ('app', 'ui')
              for path in (top / folder).rglob('*') if path.suffix in ('.c', '.ui') and is_translatable(path)}
    wanted |= {str(path.relative_to(top)) for path in (top / 'data').glob('*.in')
               if path.name.endswith(('.desktop.in', '.metainfo.xml.in'))}
    for name in sorted(wanted - set(listed)):
        problems.append(f'{name} has translatable text and is not in po/POTFILES.in')
    for name in sorted(set(listed) - wanted):
        problems.append(f'po/POTFILES.in lists {name}, which has nothing to translate or is not there')
    for name in sorted(wanted):
        if name.startswith('app/') and not name.startswith('app/cli/'):
            problems.append(f'{name}: the engine has no translated sentences')
    for name in sorted(wanted):
        for cut in MACRO.findall((top / name).read_text(encoding='utf-8')) if name.endswith('.c') else ():
            problems.append(f'{name}: a macro stands in text for translators: {cut[:60]}')
    problems += translations(top)
    if not wanted:
        problems.append('nothing translatable found at all')
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
