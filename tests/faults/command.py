#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line where something is missing: what it says, how it ends, and what is left.

usage: command.py PORTHOLE
"""

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '..', 'common')]

import faults  # noqa: E402
from tap import Failure, Skip, run  # noqa: E402

PORTHOLE = sys.argv[1]
PATIENCE = 30
SANITIZED = os.environ.get('PORTHOLE_SANITIZED') == '1'


def need_namespaces(flags=os.CLONE_NEWNS):
    reason = faults.can_unshare(flags)
    if reason:
        raise Skip(reason)


def porthole(*arguments, preexec=None, stdout=subprocess.PIPE, environment=None, patience=PATIENCE):
    return subprocess.run([PORTHOLE, *arguments], stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE,
                          text=True, timeout=patience, preexec_fn=preexec, check=False,
                          env={**os.environ, **(environment or {})})


def expect(done, status, said='', printed=''):
    """One sentence on stderr that has SAID in it, or none; PRINTED on stdout."""
    lines = done.stderr.splitlines()
    if done.returncode != status or said not in done.stderr or len(lines) != (1 if said else 0) \
            or printed not in (done.stdout or ''):
        raise Failure(f'{" ".join(done.args[1:])} ended with {done.returncode} instead of {status}, said '
                      f'{done.stderr!r}, printed {(done.stdout or "")[:300]!r}')


class Folder:
    """A home of its own."""

    def __enter__(self):
        self.path = tempfile.mkdtemp(prefix='porthole-faults-')
        os.makedirs(os.path.join(self.path, 'data', 'porthole'))
        self.environment = {'HOME': self.path, 'XDG_DATA_HOME': os.path.join(self.path, 'data')}
        self.notes = os.path.join(self.path, 'data', 'porthole', 'notes.ini')
        self.imported = os.path.join(self.path, 'data', 'porthole', 'iana.csv')
        return self

    def __exit__(self, *exception):
        shutil.rmtree(self.path, ignore_errors=True)

    def write(self, path, data):
        with open(path, 'wb') as file:
            file.write(data)

    def read(self, path):
        with open(path, 'rb') as file:
            return file.read()


class Serve:
    def __init__(self, *arguments, preexec=None, stdout=subprocess.PIPE, environment=None):
        self.process = subprocess.Popen([PORTHOLE, 'serve', *arguments], stdin=subprocess.DEVNULL, stdout=stdout,
                                        stderr=subprocess.PIPE, text=True, preexec_fn=preexec,
                                        env={**os.environ, **(environment or {})})

    def port(self):
        """Where it listens, from its first line."""
        event = json.loads(self.process.stdout.readline())
        if event['event'] != 'started':
            raise Failure(f'the first line is {event}')
        return int(event['server'].split('/')[0].rsplit(':', 1)[1])

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()


def ask(port, data=b'', address='127.0.0.1'):
    with socket.create_connection((address, port), timeout=PATIENCE) as client:
        client.sendall(data)
        client.shutdown(socket.SHUT_WR)
        answer = b''
        while chunk := client.recv(65536):
            answer += chunk
    return answer


def output_to_a_full_disk():
    for arguments in (['lookup', 'ssh'], ['lookup', '--json', 'ssh'], ['lookup', '--help'], ['sockets'],
                      ['sockets', '--json'], ['free'], ['--help'], ['--version'], ['serve', '0'],
                      ['serve', '--json', '0']):
        with open('/dev/full', 'w', encoding='ascii') as full:
            expect(porthole(*arguments, stdout=full), 1, 'the output can’t be written: No space left on device')


def few_descriptors():
    """Whatever the limit is: the answer, or the one sentence; never a guess, never a crash."""
    if SANITIZED:
        raise Skip('the sanitizer itself needs descriptors')
    with faults.listener() as (pid, port):
        answers = {'sockets': set(), 'free': set(), 'serve': set(), 'lookup': set()}
        for number in range(5, 14):
            limit = faults.descriptors(number)
            done = porthole('sockets', '--json', preexec=limit)
            if done.returncode == 0:
                found = [s for s in json.loads(done.stdout) if s['port'] == port]
                if len(found) != 1 or [o['pid'] for o in found[0]['owners']] != [pid]:
                    raise Failure(f'with {number} descriptors: {found}')
            else:
                expect(done, 1, 'the sockets can’t be read: out of file descriptors')
            answers['sockets'].add(done.returncode)

            done = porthole('free', '9000-9999', preexec=limit)
            if done.returncode != 0:
                expect(done, 1, 'out of file descriptors')
            answers['free'].add(done.returncode)

            done = porthole('serve', '--auto-stop', '1', '0', preexec=limit)
            if done.returncode != 0:
                expect(done, 1, 'out of file descriptors')
            answers['serve'].add(done.returncode)

            # The built-in names need none.
            done = porthole('lookup', '5432', preexec=limit)
            if done.returncode != 0 or 'PostgreSQL' not in done.stdout or \
                    any('Too many open files' not in line for line in done.stderr.splitlines()):
                raise Failure(f'with {number} descriptors: {done}')
            answers['lookup'].add(done.stderr == '')
    for command, given in answers.items():
        if command != 'free' and len(given) != 2:
            raise Failure(f'{command} always answered {given}: the limits tell nothing')


def flood_in_little_memory():
    """One peer sends and never reads; there is room for everybody else, and memory has an end."""
    if SANITIZED:
        raise Skip('the sanitizer reserves more than there may be')
    with Serve('--json', '--reply', 'echo', '--keep', '65536', '0', preexec=faults.memory(400)) as server:
        port = server.port()
        events = []
        reader = threading.Thread(target=lambda: events.extend(server.process.stdout))
        reader.start()
        flood = socket.create_connection(('127.0.0.1', port))
        flood.settimeout(0.5)
        sent = 0
        try:
            while sent < 200 << 20:
                sent += flood.send(bytes(1 << 20))
        except TimeoutError:
            pass  # it isn't read from any more, for it reads nothing
        answer = ask(port, b'still there?')
        if answer != b'still there?':
            raise Failure(f'after {sent} bytes of another peer: {answer!r}')
        with open(f'/proc/{server.process.pid}/status', encoding='ascii') as file:
            peak = next(int(line.split()[1]) for line in file if line.startswith('VmHWM'))
        flood.close()
        server.process.terminate()
        reader.join(PATIENCE)
        if server.process.wait(PATIENCE) != 0 or peak > 200 << 10:
            raise Failure(f'peak {peak} kB, ended with {server.process.returncode}')
        print(f'# {sent >> 20} MiB were sent, {peak >> 10} MiB were the peak')


def unreadable_notes_and_names():
    with Folder() as home:
        home.write(home.notes, b'[5432]\nName=Mine\n')
        home.write(home.imported, b'whatever')
        for path in (home.notes, home.imported):
            os.chmod(path, 0)
        done = porthole('lookup', '5432', preexec=faults.no_override(), environment=home.environment)
        if done.returncode != 0 or 'PostgreSQL' not in done.stdout or 'Mine' in done.stdout \
                or len(done.stderr.splitlines()) != 2 or 'notes.ini' not in done.stderr \
                or 'iana.csv' not in done.stderr or done.stderr.count('Permission denied') != 2:
            raise Failure(f'{done}')
        os.chmod(home.notes, 0o600)
        if home.read(home.notes) != b'[5432]\nName=Mine\n':
            raise Failure('the notes are others now')


def damaged_notes_and_names():
    with Folder() as home:
        home.write(home.notes, b'[eighty\nName=\xff')
        done = porthole('lookup', '5432', environment=home.environment)
        expect(done, 0, 'the file of notes was damaged and is now', 'PostgreSQL')
        aside = [name for name in os.listdir(os.path.dirname(home.notes)) if '.damaged-' in name]
        if len(aside) != 1 or home.read(os.path.join(os.path.dirname(home.notes), aside[0])) != b'[eighty\nName=\xff':
            raise Failure(f'aside: {aside}')
        home.write(home.imported, b'Service Name,Port Number\n"half')
        expect(porthole('lookup', '5432', environment=home.environment), 0, 'iana.csv', 'PostgreSQL')


def damaged_notes_that_must_stay():
    """On a file system that is read-only they can't be set aside: they stay where they are."""
    need_namespaces()
    with Folder() as home:
        home.write(home.notes, b'\0')
        expect(porthole('lookup', '5432', preexec=faults.read_only(home.path), environment=home.environment), 0,
               'can\'t be moved aside', 'PostgreSQL')
        if home.read(home.notes) != b'\0':
            raise Failure('the notes are others now')


def no_home():
    environment = {'HOME': '/nonexistent', 'XDG_DATA_HOME': '', 'XDG_CONFIG_HOME': '', 'XDG_CACHE_HOME': '',
                   'XDG_RUNTIME_DIR': ''}
    expect(porthole('lookup', '5432', environment=environment), 0, printed='PostgreSQL')
    expect(porthole('sockets', environment=environment), 0, printed='ADDRESS')


def no_list_of_services():
    need_namespaces()
    expect(porthole('lookup', '5432', preexec=faults.hidden('/etc/services')), 0, printed='PostgreSQL')


def find(port, **how):
    done = porthole('sockets', '--json', **how)
    expect(done, 0)
    return [s for s in json.loads(done.stdout) if s['port'] == port]


def no_sock_diag():
    """/proc/net says the same, but for what only sock_diag knows."""
    prepare = faults.no_sock_diag()
    if prepare is None:
        raise Skip('the number of socket() isn\'t known for this machine')
    with faults.listener(backlog=7) as (pid, port):
        with_it, without = find(port)[0], find(port, preexec=prepare)[0]
        for key in ('transport', 'family', 'address', 'port', 'reach', 'uid', 'inode'):
            if with_it[key] != without[key]:
                raise Failure(f'{key}: {with_it[key]} and {without[key]}')
        if [o['pid'] for o in without['owners']] != [pid] or with_it['queue']['max'] != 7:
            raise Failure(f'{without}')


def neither_sock_diag_nor_proc_net():
    need_namespaces()
    prepare = faults.no_sock_diag()
    if prepare is None:
        raise Skip('the number of socket() isn\'t known for this machine')
    expect(porthole('sockets', preexec=faults.both(faults.hidden('/proc/{pid}/net'), prepare)), 1,
           'the sockets can’t be read: this system has neither sock_diag nor /proc/net')


def no_sys():
    """Without it there are no cgroups to find, so no units; the rest is there."""
    need_namespaces()
    with faults.listener() as (pid, port):
        found = find(port, preexec=faults.hidden('/sys'))
        if [o['pid'] for o in found[0]['owners']] != [pid]:
            raise Failure(f'{found}')


def no_bus():
    environment = {name: 'unix:path=/nonexistent' for name in ('DBUS_SESSION_BUS_ADDRESS', 'DBUS_SYSTEM_BUS_ADDRESS')}
    with socket.create_server(('127.0.0.1', 0)) as listener:
        if not find(listener.getsockname()[1], environment=environment):
            raise Failure('the listener is missing')
    expect(porthole('lookup', '5432', environment=environment), 0, printed='PostgreSQL')


def no_ipv6():
    need_namespaces(os.CLONE_NEWNET | os.CLONE_NEWNS)
    prepare = faults.no_ipv6()
    done = porthole('serve', '--auto-stop', '1', '18080', preexec=prepare)
    expect(done, 0, printed='started   127.0.0.1:18080')
    if '[::' in done.stdout:
        raise Failure(f'{done.stdout}')
    expect(porthole('free', '18080-18090', preexec=prepare), 0, printed='1808')
    expect(porthole('sockets', preexec=prepare), 0, printed='ADDRESS')
    expect(porthole('serve', '--bind', '::1', '18080', preexec=prepare), 1, 'this computer doesn’t have the address ::1')


def no_such_locale():
    for environment in ({'LC_ALL': 'xx_XX.UTF-8'}, {'LC_ALL': 'C'}, {'LC_ALL': '', 'LANG': '', 'LANGUAGE': 'xx'}):
        expect(porthole('lookup', '5432', environment=environment), 0, printed='PostgreSQL')
        expect(porthole('lookup', '65536', environment=environment), 2, '65536 is not a port: ports end at 65535')


def clock_jumps():
    """The time of day is set back by an hour while a connection is open: durations are of another
    clock, and the events are in the order in which they came."""
    if SANITIZED:
        raise Skip('the sanitizer wants to be loaded first')
    shim = os.environ['PORTHOLE_CLOCK_SHIM']
    with tempfile.NamedTemporaryFile() as offset:
        offset.write((0).to_bytes(8, sys.byteorder))
        offset.flush()
        with Serve('--json', '0', environment={'LD_PRELOAD': shim, 'PORTHOLE_CLOCK_OFFSET': offset.name}) as server:
            port = server.port()
            with socket.create_connection(('127.0.0.1', port)) as client:
                client.recv(100)
                offset.seek(0)
                offset.write((-3600).to_bytes(8, sys.byteorder, signed=True))
                offset.flush()
            ask(port)
            server.process.terminate()
            events = [json.loads(line) for line in server.process.communicate(timeout=PATIENCE)[0].splitlines()]
    names = [event['event'] for event in events]
    times = [event['time'] for event in events]
    durations = [event['duration_us'] for event in events if 'duration_us' in event]
    if names.count('opened') != 2 or names.count('closed') != 2 or names[-1] != 'stopped' \
            or not all(0 <= duration < PATIENCE * 1000000 for duration in durations) or len(durations) < 2:
        raise Failure(f'{events}')
    if sorted(times) == times:
        raise Failure('the clock didn\'t jump')


def ended_at_any_time():
    """SIGTERM while a recording is written: it ends in a whole line that says so. SIGKILL leaves no
    more than a last line that isn't whole."""
    generator = random.Random(1)
    with Folder() as home:
        for number in (signal.SIGTERM, signal.SIGKILL) * 15:
            path = os.path.join(home.path, 'recording')
            with open(path, 'w', encoding='ascii') as file:
                server = Serve('--json', '--reply', 'echo', '18087', stdout=file)
            with server:
                until = time.monotonic() + PATIENCE
                while not home.read(path):
                    if server.process.poll() is not None:
                        raise Failure(f'{server.process.communicate()}')
                    if time.monotonic() > until:
                        raise Failure('it doesn\'t start')
                    time.sleep(0.01)
                over = threading.Event()

                def talk():
                    while not over.is_set():
                        try:
                            ask(18087, os.urandom(20000))
                        except OSError:
                            return

                clients = [threading.Thread(target=talk) for _ in range(3)]
                for client in clients:
                    client.start()
                time.sleep(generator.uniform(0, 0.25))
                server.process.send_signal(number)
                status = server.process.wait(PATIENCE)
                over.set()
                for client in clients:
                    client.join(PATIENCE)
            text = home.read(path)
            lines = text.split(b'\n')
            events = [json.loads(line)['event'] for line in lines[:-1]]
            if number == signal.SIGTERM and (status != 0 or lines[-1] != b'' or events[-1] != 'stopped'):
                raise Failure(f'SIGTERM gave {status}, and the end is {text[-200:]}')
            if number == signal.SIGKILL and (status != -signal.SIGKILL or events[0] != 'started'):
                raise Failure(f'SIGKILL gave {status}, and the beginning is {events[:3]}')


if __name__ == '__main__':
    faults.enter_user_namespace()
    run([output_to_a_full_disk, few_descriptors, flood_in_little_memory,
         unreadable_notes_and_names, damaged_notes_and_names, damaged_notes_that_must_stay, no_home,
         no_list_of_services, no_sock_diag, neither_sock_diag_nor_proc_net, no_sys, no_bus, no_ipv6, no_such_locale,
         clock_jumps, ended_at_any_time])
