#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that --help, the manual page and the completions of each shell tell the same options.

usage: command-line.py CHECKOUT PORTHOLE
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

COMMANDS = ('lookup', 'sockets', 'serve', 'free')
OPTION = re.compile(r'(?<![\w-])--([a-z][a-z-]*)')

top, program = sys.argv[1:3]
environment = dict(os.environ, PATH=os.path.dirname(program) + ':' + os.environ['PATH'], TERM='dumb')


def run(*arguments, **more):
    return subprocess.run(arguments, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          stdin=subprocess.DEVNULL, timeout=60, text=True, check=False, **more)


def options_of(command):
    """The options that a command tells itself."""
    told = set()
    for line in run(program, command, '--help').stdout.splitlines():
        found = re.match(r' +(?:-\w, )?--([a-z][a-z-]*)', line)
        if found:
            told.add(found.group(1))
    return told - {'help-all'}


def manual_options(command):
    """The options that the manual page tells under a command's heading."""
    with open(os.path.join(top, 'data/porthole.1'), encoding='utf-8') as file:
        text = file.read()
    section = text.split(f'.Ss Of {command}\n')[1].split('\n.S')[0]
    return set(re.findall(r'^\.It Fl -([a-z-]+)', section, re.MULTILINE))


# What each shell completes, one candidate a line.

BASH = r'''
source /usr/share/bash-completion/bash_completion
source "$1"
COMP_LINE=$2 COMP_POINT=${#2} COMP_TYPE=9 COMP_KEY=9
read -ra COMP_WORDS <<<"$2"
[[ $2 != *' ' ]] || COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
compopt() { :; }
_porthole porthole "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
((${#COMPREPLY[@]} == 0)) || printf '%s\n' "${COMPREPLY[@]}"
'''

# A shell in a shell, whose lists are captured where they are added.
ZSH = r'''
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1= PS2= ; unsetopt zle_bracketed_paste 2>/dev/null; stty -echo; fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -d $3"
zpty -w shell 'compadd () { local -a __hits; builtin compadd -O __hits "$@"; (( $#__hits )) && print -rl -- "<"$^__hits">"; builtin compadd "$@" }'
zpty -w shell "bindkey '^I' complete-word; zstyle ':completion:*' menu no; zstyle ':completion:*' list-prompt ''; LISTMAX=10000; print READY"
zpty -r shell line '*READY*READY*' 2>/dev/null || zpty -r shell line '*READY*'
zpty -n -w shell "$2"$'\t'
sleep 3
while zpty -r -t shell line; do print -r -- "$line"; done
zpty -d shell
'''


def complete_bash(line):
    return run('bash', '--norc', '-c', BASH, 'bash', os.path.join(top, 'data/completions/porthole.bash'),
               line).stdout.split('\n')


def complete_fish(line):
    script = 'source $argv[1]; complete -C $argv[2]'
    with tempfile.TemporaryDirectory() as home:
        answer = run('env', f'HOME={home}', 'fish', '--no-config', '-c', script,
                     os.path.join(top, 'data/completions/porthole.fish'), line).stdout
    return [candidate.split('\t')[0] for candidate in answer.split('\n')]


def complete_zsh(line):
    with tempfile.TemporaryDirectory() as folder:
        answer = run('zsh', '-f', '-c', ZSH, 'zsh', os.path.join(top, 'data/completions'), line,
                     os.path.join(folder, 'dump')).stdout
    return re.findall(r'<([^<>\r\n]+)>', answer)


SHELLS = {'bash': complete_bash, 'fish': complete_fish, 'zsh': complete_zsh}


def check_shell(shell, complete, expect):
    commands = complete('porthole ')
    expect(f'{shell} completes the commands', set(COMMANDS) <= set(commands), commands)
    for command in COMMANDS:
        said = {option for candidate in complete(f'porthole {command} --') for option in OPTION.findall(candidate)}
        wanted = options_of(command)
        expect(f'{shell} completes the options of {command}', said == wanted, sorted(said ^ wanted))
    kinds = complete('porthole serve --reply ' if shell != 'zsh' else 'porthole serve --reply=')
    expect(f'{shell} completes what a server replies',
           {'greeting', 'echo', 'http', 'text', 'hex', 'discard'} <= set(kinds), kinds)
    services = complete('porthole lookup postgre')
    expect(f'{shell} completes names of services', 'postgresql' in services, services)


def check_usage(expect):
    """Bad usage: one line on stderr, nothing else, exit status 2."""
    for arguments in (('--nonsense',), ('lookup',), ('lookup', '--nonsense', 'ssh'), ('lookup', '--limit', 'x', 'ssh'),
                      ('sockets', 'x'), ('sockets', '--nonsense'), ('serve',), ('serve', '80', '81'),
                      ('serve', 'http'), ('serve', '65536'), ('serve', '--reply', 'x', '8080'),
                      ('serve', '--bind', 'x', '8080'), ('serve', '--nonsense', '8080'), ('free', 'x'),
                      ('free', '9000-8000'), ('free', '1', '2'), ('free', '--count', '0'), ('free', '--nonsense')):
        answer = run(program, *arguments)
        expect(f'bad usage gets one line: {" ".join(arguments)}',
               answer.returncode == 2 and not answer.stdout and answer.stderr.count('\n') == 1
               and answer.stderr.startswith('porthole'), [answer.returncode, answer.stderr])


def check_no_display(expect):
    """Where there is no screen, the window says so, in one line of its own."""
    env = {name: value for name, value in os.environ.items() if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    env['DBUS_SESSION_BUS_ADDRESS'] = 'disabled:'
    for arguments in ((), ('ssh',)):
        answer = subprocess.run([program, *arguments], env=env, capture_output=True, text=True, timeout=60, check=False)
        expect(f'no display gets one line: {" ".join(arguments)}',
               answer.returncode == 1 and not answer.stdout and answer.stderr.count('\n') == 1
               and 'graphical session' in answer.stderr, [answer.returncode, answer.stderr])


def check_help(expect):
    general = run(program, '--help').stdout
    for command in COMMANDS:
        told = run(program, command, '--help')
        expect(f'{command} --help has examples', told.returncode == 0 and 'Examples:' in told.stdout, [told.stdout])
        expect(f'{command} --help fits a terminal', max(map(len, told.stdout.splitlines())) <= 92, [told.stdout])
        expect(f'{command} --help tells its usage', told.stdout.splitlines()[1].startswith(f'  porthole {command} ['),
               [told.stdout])
        expect(f'--help names {command}', f'porthole {command} ' in general, [general])
        options, manual = options_of(command) - {'help'}, manual_options(command)
        expect(f'the manual page tells the options of {command}', options == manual, sorted(options ^ manual))


def main():
    results = []

    def expect(what, holds, why):
        results.append(bool(holds))
        print(f'{"ok" if holds else "not ok"} {len(results)} - {what}', flush=True)
        if not holds:
            print('#', '\n# '.join(str(item).rstrip().replace('\n', '\n# ') for item in why))

    def skip(what):
        results.append(True)
        print(f'ok {len(results)} - {what} # SKIP not installed')

    check_usage(expect)
    check_no_display(expect)
    check_help(expect)
    if shutil.which('mandoc'):
        said = run('mandoc', '-Tlint', '-Wwarning', os.path.join(top, 'data/porthole.1'))
        expect('mandoc finds nothing in the manual page', said.returncode == 0, [said.stdout, said.stderr])
    else:
        skip('mandoc')
    for shell, complete in SHELLS.items():
        there = shutil.which(shell) and (shell != 'bash'
                                         or os.path.exists('/usr/share/bash-completion/bash_completion'))
        if there:
            check_shell(shell, complete, expect)
        else:
            skip(shell)
    print(f'1..{len(results)}')
    return 0 if all(results) else 1


if __name__ == '__main__':
    sys.exit(main())
