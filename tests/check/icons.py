#!/usr/bin/env python3
"""Checks the icons: their canvas, that they stand alone, that symbolic ones can be recoloured.

usage: icons.py FOLDER APP_ID_BASE

Copyright 2026 The Porthole Authors
SPDX-License-Identifier: GPL-3.0-or-later
"""

import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

SVG = '{http://www.w3.org/2000/svg}'
APPLICATION_SIZE = 128
SYMBOLIC_SIZE = 16
# Bring pixels, code or fonts along, or fetch something.
FOREIGN = {'image', 'foreignObject', 'script', 'style', 'text', 'use', 'filter', 'a'}
# GTK recolours the fill of these three and of nothing else.
RECOLOURED = {'path', 'rect', 'circle'}


def local_name(element):
    return element.tag.removeprefix(SVG)


def canvas_problems(root, size):
    expected = {'width': str(size), 'height': str(size), 'viewBox': f'0 0 {size} {size}'}
    return [f'{name} is {root.get(name)!r} instead of {value!r}'
            for name, value in expected.items() if root.get(name) != value]


def foreign_problems(root, text):
    problems = []
    identifiers = {element.get('id') for element in root.iter()}
    if '<!DOCTYPE' in text or '<?xml-stylesheet' in text:
        problems.append('it has a document type or a style sheet')
    for element in root.iter():
        if not element.tag.startswith(SVG):
            problems.append(f'{element.tag} is no element of SVG')
        if local_name(element) in FOREIGN:
            problems.append(f'<{local_name(element)}> is not for icons')
        for name, value in element.attrib.items():
            if name.startswith('{') or name in ('href', 'style') or name.startswith('on'):
                problems.append(f'the attribute {name} is not for icons')
            for target in re.findall(r'url\(([^)]*)\)', value):
                if not target.startswith('#') or target[1:] not in identifiers:
                    problems.append(f'{target} is not in the file')
    return problems


def symbolic_problems(root):
    problems = []
    for element in root:
        if local_name(element) not in RECOLOURED:
            problems.append(f'<{local_name(element)}> is not recoloured by GTK')
        problems += [f'{name} is not for symbolic icons' for name in element.attrib
                     if name.startswith('stroke') or name in ('class', 'transform', 'clip-path')]
    colours = {element.get('fill') for element in root}
    if len(colours) != 1 or None in colours:
        problems.append(f'the colours are {colours} and not one')
    return problems


def drawing(path):
    """The picture of an application icon, without what surrounds it, as text."""
    for element in ElementTree.parse(path).iter(SVG + 'g'):
        if element.get('id') == 'porthole':
            return ElementTree.tostring(element, encoding='unicode').strip()
    return None


def icon_problems(path):
    text = path.read_text(encoding='utf-8')
    root = ElementTree.fromstring(text)
    symbolic = path.stem.endswith('-symbolic')
    problems = canvas_problems(root, SYMBOLIC_SIZE if symbolic else APPLICATION_SIZE)
    problems += foreign_problems(root, text)
    if symbolic:
        problems += symbolic_problems(root)
    return problems


def main():
    folder = pathlib.Path(sys.argv[1])
    base = sys.argv[2]
    stable = folder / 'hicolor/scalable/apps' / f'{base}.svg'
    development = folder / 'hicolor/scalable/apps' / f'{base}.Devel.svg'
    needed = [stable, development, folder / 'hicolor/symbolic/apps' / f'{base}-symbolic.svg']
    results = {f'{path.name} is there': [] if path.is_file() else ['it is missing']
               for path in needed}
    for path in sorted(folder.rglob('*.svg')):
        results[path.name] = icon_problems(path)
    results['there is nothing but SVG'] = [
        str(path) for path in folder.rglob('*') if path.is_file() and path.suffix != '.svg']
    results['the development icon shows the same drawing'] = (
        [] if drawing(stable) and drawing(stable) == drawing(development) else ['they differ'])

    print(f'1..{len(results)}')
    for number, (what, problems) in enumerate(results.items(), 1):
        print(f'{"not ok" if problems else "ok"} {number} - {what}')
        for problem in problems:
            print(f'# {problem}')
    return 1 if any(results.values()) else 0


if __name__ == '__main__':
    sys.exit(main())
