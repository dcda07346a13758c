#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs gcc's analyzer over app/ and clang-tidy over app/ and ui/: see ./dev analyze.

usage: analyze.py CHECKOUT BUILD [FILE…]

What was read and is no fault stands with its reason in analyzed.tsv; anything else fails, and so
does a line of that list that nothing is found for any more.
"""

import concurrent.futures
import json
import os
import re
import shlex
import subprocess
import sys

FINDING = re.compile(r'^(?:\.\./)*(?P<file>(?:app|ui)/[^:\s]+):(?P<line>\d+):\d+: '
                     r'(?:warning|error): (?P<text>.*?) \[(?P<check>[^\]]+)\]$', re.MULTILINE)


def read_list(path):
    """The file, the function and the check of what was read, and why it is no fault."""
    with open(path, encoding='utf-8') as lines:
        rows = [line.rstrip('\n').split('\t') for line in lines if line.strip() and not line.startswith('#')]
    return {tuple(row[:3]): row[3] for row in rows}


def find_function(top, name, line):
    """The function that a line is in: by house style its name begins the line before its '{'."""
    with open(os.path.join(top, name), encoding='utf-8') as lines:
        before = lines.read().split('\n')[:line]
    for text in reversed(before):
        found = re.match(r'(\w+) \(', text)
        if found:
            return found.group(1)
    return ''


def run(command, folder):
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors='replace', check=False)
    return done.stdout


def commands_of(entry, name, build):
    yield ['clang-tidy', '-p', build, '--quiet', name]
    if '/app/' in name:
        words = shlex.split(entry['command'])
        words = [word for word in words[words.index('cc') if 'cc' in words else 0:] if word != '-Werror']
        yield [*words[:words.index('-o')], '-o', os.devnull, *words[words.index('-o') + 2:], '-fanalyzer', '-O1',
               '-fdiagnostics-color=never']


def list_work(top, build, wanted):
    with open(os.path.join(build, 'compile_commands.json'), encoding='utf-8') as text:
        entries = json.load(text)
    seen = set()
    for entry in entries:
        name = os.path.normpath(os.path.join(entry['directory'], entry['file']))
        inside = os.path.relpath(name, top)
        if inside in seen or not inside.startswith(('app/', 'ui/')) or not inside.endswith('.c'):
            continue
        if wanted and inside not in wanted:
            continue
        seen.add(inside)
        for command in commands_of(entry, name, build):
            yield command, entry['directory'], inside


def main():
    top, build = (os.path.abspath(path) for path in sys.argv[1:3])
    wanted = sys.argv[3:]
    known = read_list(os.path.join(top, 'tests/check/analyzed.tsv'))
    work = list(list_work(top, build, wanted))
    if not work:
        print('not ok - there is nothing to analyze')
        return 1
    met, seen, bad = set(), set(), 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for text in pool.map(lambda item: run(*item[:2]), work):
            for found in FINDING.finditer(text.replace(top + '/', '')):
                name, line, check = found['file'], int(found['line']), found['check']
                key = (name, find_function(top, name, line), check)
                if key in known:
                    met.add(key)
                elif (name, line, check) not in seen:
                    seen.add((name, line, check))
                    bad += 1
                    print(f'{name}:{line}: {key[1]}: {found["text"]} [{check}]', flush=True)
    for key in known.keys() - met:
        if not wanted or key[0] in wanted:
            bad += 1
            print(f'{key[0]}: {key[1]}: no longer found, but in analyzed.tsv [{key[2]}]')
    files = len({item[2] for item in work})
    print(f'{files} files; {len(met)} findings read before and no faults, {bad} to be read')
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
